package app.afterbell.family.web.home;

import app.afterbell.family.PracticeList;
import app.afterbell.family.web.home.PracticeCard.Task;
import app.afterbell.family.web.home.PracticeCard.Tick;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.Templates;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the reader's students have to practise, out of the notes that the reader may read. */
@Component
class PracticeQuery {

  private static final int NEWEST = 3;
  private static final int MOST = 8;

  // What was set before the summer is nobody's homework any more.
  private static final Duration LASTS = Duration.ofDays(60);

  private final Sql sql;

  PracticeQuery(Sql sql) {
    this.sql = sql;
  }

  record NoteRow(
      PersonId studentId,
      String studentName,
      boolean self,
      SessionId id,
      String engagement,
      Instant startsAt,
      int place,
      String body,
      @Nullable String part,
      List<String> tickItems,
      List<String> tickNames,
      List<Boolean> tickSelves,
      List<Long> tickMicros,
      List<String> headings) {

    private @Nullable Tick tick(PracticeList.Item item) {
      int at = tickItems.indexOf(item.key());
      return at < 0 ? null : new Tick(tickNames.get(at), tickSelves.get(at), Instant.EPOCH.plus(tickMicros.get(at), ChronoUnit.MICROS));
    }
  }

  Map<PersonId, PracticeCard> cards(Viewer viewer, Collection<PersonId> students, Instant now) {
    var notes = notes(viewer, students, now);
    if (notes.isEmpty()) {
      return Map.of();
    }
    var headings = Templates.practiseHeadings(notes.getFirst().headings());
    return notes.stream().collect(Collectors.groupingBy(NoteRow::studentId)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> card(of.getValue(), headings)));
  }

  private static PracticeCard card(List<NoteRow> notes, List<String> headings) {
    var student = notes.getFirst();
    var open = new ArrayList<Task>();
    var earlier = new ArrayList<Task>();
    var done = new ArrayList<Task>();
    for (var note : notes) {
      for (var item : PracticeList.of(note.body(), note.part(), headings)) {
        var tick = note.tick(item);
        var task = new Task(note.studentId(), note.id(), note.engagement(), note.startsAt(), item, tick);
        (tick != null ? done : note.place() <= NEWEST ? open : earlier).add(task);
      }
    }
    done.sort(Comparator.comparing((Task task) -> task.ticked().at()).reversed());
    return new PracticeCard(
        student.studentId(), student.studentName().strip().split("\\s+", 2)[0], student.self(), open, earlier, done);
  }

  private List<NoteRow> notes(Viewer viewer, Collection<PersonId> students, Instant now) {
    return sql.sql(
            """
            select s.student_id, c.name as student_name, s.self, s.id, e.name as engagement, s.starts_at, s.place, n.body,
                   p.body as part, k.items as tick_items, k.names as tick_names, k.selves as tick_selves, k.micros as tick_micros,
                   array(select h.heading from practise_heading h order by h.heading) as headings
            from (
              select a.student_id, a.self, m.session_id as id, m.engagement_id, m.starts_at,
                     row_number() over (partition by a.student_id, m.engagement_id order by m.starts_at desc) as place
              from family_access a
              cross join lateral ( -- offset 0: asked for each student by the index, and not joined to everybody's sessions
                select x.session_id, x.engagement_id, x.starts_at from session_student_fact x
                where x.student_id = a.student_id and x.starts_at > :since and x.news_at is not null offset 0) m
              where a.viewer_id = :viewer and a.student_id = any(:students::uuid[]) and a.reads_notes) s
            join lateral (select x.id, x.notes_revision from session_fact x where x.id = s.id offset 0) f on true
            join lateral (select x.name from person_card x where x.id = s.student_id offset 0) c on true
            join lateral (select x.name from engagement_card x where x.id = s.engagement_id offset 0) e on true
            join notes_history n on n.session_id = f.id and n.revision = f.notes_revision
            left join notes_part_history p
              on p.session_id = f.id and p.revision = f.notes_revision and p.student_id = s.student_id
            cross join lateral (
              select array_agg(t.item) as items, array_agg(b.name) as names, array_agg(t.ticked_by = t.student_id) as selves,
                     array_agg((extract(epoch from t.ticked_at) * 1000000)::bigint) as micros
              from practice_tick t join person_card b on b.id = t.ticked_by
              where t.session_id = s.id and t.student_id = s.student_id) k
            where s.place <= :most
            order by s.starts_at desc, s.id desc
            """)
        .param("viewer", viewer.id())
        .param("students", students)
        .param("since", now.minus(LASTS))
        .param("most", MOST)
        .list(NoteRow.class);
  }
}
