package app.afterbell.family.practice;

import app.afterbell.family.practice.PracticeCard.Task;
import app.afterbell.family.practice.PracticeCard.Tick;
import app.afterbell.practice.PracticeList;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.Templates;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the reader's students have to practise, out of the notes that the reader may read. */
@Component
public class PracticeQuery {

  private static final int NEWEST = 3;
  private static final int MOST = 8;

  // What was set before the summer is nobody's homework any more.
  private static final Duration LASTS = Duration.ofDays(60);

  private final Sql sql;
  private final NotesReadings readings;

  PracticeQuery(Sql sql, NotesReadings readings) {
    this.sql = sql;
    this.readings = readings;
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
      return at < 0 ? null
          : new Tick(tickNames.get(at), tickSelves.get(at), Instant.EPOCH.plus(tickMicros.get(at), ChronoUnit.MICROS));
    }
  }

  /** What all of the reader's students have to practise. */
  @Transactional
  public PracticePage page(Viewer viewer, Instant now) {
    return new PracticePage(shown(viewer, null, now).stream().filter(card -> !card.isEmpty()).toList());
  }

  /** What one student has to practise. @throws NotFound where this reader may not read it */
  @Transactional
  public PracticeCard card(Viewer viewer, PersonId student, Instant now) {
    return shown(viewer, student, now).stream().findAny().orElseThrow(NotFound::new);
  }

  private List<PracticeCard> shown(Viewer viewer, @Nullable PersonId student, Instant now) {
    var cards = cards(viewer, student, now);
    var read = cards.stream().flatMap(PracticeCard::all).map(Task::session).collect(Collectors.toSet());
    readings.shownToFamily(viewer, read, now);
    return cards;
  }

  /**
   * Likewise, for a page that says itself whose notes it shows.
   * @param student absent for all
   * @return by their names
   */
  public List<PracticeCard> cards(Viewer viewer, @Nullable PersonId student, Instant now) {
    var notes = notes(viewer, student, now);
    var headings = notes.isEmpty() ? List.<String>of() : Templates.practiseHeadings(notes.getFirst().headings());
    return notes.stream().collect(Collectors.groupingBy(NoteRow::studentId, LinkedHashMap::new, Collectors.toList()))
        .values().stream()
        .map(of -> card(of, headings))
        .toList();
  }

  private static PracticeCard card(List<NoteRow> notes, List<String> headings) {
    var student = notes.getFirst();
    var open = new ArrayList<Task>();
    var earlier = new ArrayList<Task>();
    var done = new ArrayList<Task>();
    var set = new HashSet<List<String>>();
    for (var note : notes) {
      for (var item : PracticeList.of(note.body(), note.part(), headings)) {
        var tick = note.tick(item);
        if (!set.add(List.of(note.engagement(), item.key()))) {
          continue; // set again since
        }
        var task = new Task(note.studentId(), note.id(), note.engagement(), note.startsAt(), item, tick);
        (tick != null ? done : note.place() <= NEWEST ? open : earlier).add(task);
      }
    }
    done.sort(Comparator.comparing((Task task) -> task.ticked().at()).reversed());
    return new PracticeCard(
        student.studentId(), FirstName.of(student.studentName()), student.self(), open, earlier, done);
  }

  // offset 0: asked for by an index, and not joined to everybody's
  private List<NoteRow> notes(Viewer viewer, @Nullable PersonId student, Instant now) {
    return sql.sql("""
            with mine as materialized (
              select a.student_id, a.self, c.name
              from family_access a
              cross join lateral (select x.name from person_card x where x.id = a.student_id offset 0) c
              where a.viewer_id = :viewer and (:student::uuid is null or a.student_id = :student::uuid)
                and a.reads_notes),
            newest as materialized (
              select * from (
                select a.student_id, a.name, a.self, m.session_id, m.engagement_id, m.starts_at,
                       row_number() over (partition by a.student_id, m.engagement_id order by m.starts_at desc) as place
                from mine a
                cross join lateral (
                  select x.session_id, x.engagement_id, x.starts_at from session_student_fact x
                  where x.student_id = a.student_id and x.starts_at > :since and x.news_at is not null offset 0) m) s
              where s.place <= :most),
            course as materialized (
              select k.engagement_id, e.name
              from (select distinct engagement_id from newest) k
              cross join lateral (select x.name from engagement_card x where x.id = k.engagement_id offset 0) e)
            select s.student_id, s.name as student_name, s.self, s.session_id as id, e.name as engagement, s.starts_at,
              s.place,
                   n.body, p.body as part, k.items as tick_items, k.names as tick_names, k.selves as tick_selves,
                   k.micros as tick_micros, array(select h.heading from practise_heading h order by h.heading)
                     as headings
            from newest s
            join course e on e.engagement_id = s.engagement_id
            cross join lateral ( -- the last stands: notes are never taken back
              select x.revision, x.body from notes_history x where x.session_id = s.session_id
              order by x.revision desc limit 1) n
            left join lateral (
              select x.body from notes_part_history x
              where x.session_id = s.session_id and x.revision = n.revision
                and x.student_id = s.student_id offset 0) p on true
            cross join lateral (
              select array_agg(t.item) as items, array_agg(b.name) as names, array_agg(t.ticked_by = t.student_id)
                as selves,
                     array_agg((extract(epoch from t.ticked_at) * 1000000)::bigint) as micros
              from practice_tick_fact t join person_card b on b.id = t.ticked_by
              where t.session_id = s.session_id and t.student_id = s.student_id) k
            order by s.self desc, s.name, s.student_id, s.starts_at desc, s.session_id desc
            """)
        .param("viewer", viewer.id())
        .param("student", student)
        .param("since", now.minus(LASTS))
        .param("most", MOST)
        .list(NoteRow.class);
  }
}
