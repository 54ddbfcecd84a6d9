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
  private final Templates templates;

  PracticeQuery(Sql sql, Templates templates) {
    this.sql = sql;
    this.templates = templates;
  }

  record NoteRow(
      PersonId studentId, String studentName, boolean self, SessionId id, String engagement, Instant startsAt, int place, String body, @Nullable String part) {}

  record TickRow(PersonId studentId, SessionId sessionId, String item, String byName, boolean self, Instant tickedAt) {}

  record Key(PersonId student, SessionId session, String item) {}

  Map<PersonId, PracticeCard> cards(Viewer viewer, Collection<PersonId> students, Instant now) {
    var notes = notes(viewer, students, now);
    if (notes.isEmpty()) {
      return Map.of();
    }
    var ticks = ticks(notes);
    var headings = templates.practiseHeadings();
    return notes.stream().collect(Collectors.groupingBy(NoteRow::studentId)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> card(of.getValue(), headings, ticks)));
  }

  private static PracticeCard card(List<NoteRow> notes, List<String> headings, Map<Key, Tick> ticks) {
    var student = notes.getFirst();
    var open = new ArrayList<Task>();
    var earlier = new ArrayList<Task>();
    var done = new ArrayList<Task>();
    for (var note : notes) {
      for (var item : PracticeList.of(note.body(), note.part(), headings)) {
        var tick = ticks.get(new Key(note.studentId(), note.id(), item.key()));
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
            select s.student_id, c.name as student_name, s.self, s.id, e.name as engagement, s.starts_at, s.place, n.body, p.body as part
            from (
              select a.student_id, a.self, m.session_id as id, m.engagement_id, m.starts_at,
                     row_number() over (partition by a.student_id, m.engagement_id order by m.starts_at desc) as place
              from family_access a
              cross join lateral ( -- offset 0: asked for each student by the index, and not joined to everybody's sessions
                select x.session_id, x.engagement_id, x.starts_at from session_student_fact x
                where x.student_id = a.student_id and x.starts_at > :since and x.news_at is not null offset 0) m
              where a.viewer_id = :viewer and a.student_id = any(:students::uuid[]) and a.reads_notes) s
            join person_card c on c.id = s.student_id
            join engagement_card e on e.id = s.engagement_id
            join notes_fact n on n.session_id = s.id
            left join notes_part_fact p on p.session_id = s.id and p.student_id = s.student_id
            where s.place <= :most
            order by s.starts_at desc, s.id desc
            """)
        .param("viewer", viewer.id())
        .param("students", students)
        .param("since", now.minus(LASTS))
        .param("most", MOST)
        .list(NoteRow.class);
  }

  private Map<Key, Tick> ticks(List<NoteRow> notes) {
    return sql.sql(
            """
            select k.student_id, k.session_id, k.item, p.name as by_name, k.ticked_by = k.student_id as self, k.ticked_at
            from practice_tick k join person_card p on p.id = k.ticked_by
            where k.session_id = any(:sessions)
            """)
        .param("sessions", notes.stream().map(NoteRow::id).distinct().toList())
        .list(TickRow.class)
        .stream()
        .collect(Collectors.toMap(
            row -> new Key(row.studentId(), row.sessionId(), row.item()),
            row -> new Tick(row.byName(), row.self(), row.tickedAt())));
  }
}
