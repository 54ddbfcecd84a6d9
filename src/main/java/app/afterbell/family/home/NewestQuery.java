package app.afterbell.family.home;

import app.afterbell.family.home.FamilyPage.Latest;
import app.afterbell.family.home.FamilyPage.Practice;
import app.afterbell.family.home.FamilyPage.Task;
import app.afterbell.practice.PracticeList;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.Templates;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the newest notes that somebody may read as family: each once, for what is to be practised and for what was
 * written last.
 */
@Component
class NewestQuery {

  private static final int SHOWN = 3;
  private static final int OF_A_STUDENT = 6;
  private static final int OF_AN_ENGAGEMENT = 3;

  // What was set before the summer is nobody's homework any more.
  private static final Duration LASTS = Duration.ofDays(60);

  private final Sql sql;

  NewestQuery(Sql sql) {
    this.sql = sql;
  }

  record Newest(Practice practice, @Nullable Latest latest) {}

  record Row(
      PersonId studentId,
      String studentName,
      boolean self,
      SessionId id,
      String engagement,
      Instant startsAt,
      @Nullable Instant nextAt,
      boolean practised,
      boolean latest,
      @Nullable String mentorName,
      @Nullable AttendanceStatus status,
      int plannedMinutes,
      @Nullable Integer actualMinutes,
      @Nullable Instant settlesAt,
      Instant firstAt,
      boolean history,
      @Nullable Instant changedAt,
      String body,
      @Nullable String part,
      List<String> ticked,
      List<String> headings) {

    private Stream<Task> tasks(List<String> headings) {
      return PracticeList.of(body, part, headings).stream()
          .map(item ->
              new Task(studentId, studentName, self, id, engagement, startsAt, nextAt, item,
                  ticked.contains(item.key())));
    }

    private Latest note(Instant since) {
      boolean unread = !history && firstAt.isAfter(since) || changedAt != null && changedAt.isAfter(since);
      return new Latest(id, studentId, studentName, self, engagement, mentorName == null ? ""
          : mentorName, startsAt, plannedMinutes,
          status, actualMinutes, settlesAt, firstAt, changedAt, unread, part == null ? Beginning.of(body)
          : Beginning.half(body),
          part == null ? null : Beginning.half(part));
    }
  }

  /**
   * @param ticked the key of an item that is shown although it is done
   * @param since since when things are new to this reader
   */
  Newest of(Viewer viewer, @Nullable String ticked, Instant since, Instant now) {
    var notes = notes(viewer, now);
    var headings = notes.isEmpty() ? List.<String>of() : Templates.practiseHeadings(notes.getFirst().headings());
    var tasks = newest(notes.stream().filter(Row::practised).flatMap(row -> row.tasks(headings)));
    var open = tasks.stream().filter(task -> !task.ticked()).toList();
    var first = open.subList(0, Math.min(SHOWN, open.size()));
    var shown = tasks.stream().filter(task -> first.contains(task) || task.ticked() && task.item().key().equals(ticked))
        .toList();
    return new Newest(
        new Practice(shown, open.size(), tasks.size() - open.size()),
        notes.stream().filter(Row::latest).findAny().map(row -> row.note(since)).orElse(null));
  }

  // Of an exercise that the notes of an engagement set again, the newest counts alone.
  private static List<Task> newest(Stream<Task> tasks) {
    record Set(PersonId student, String engagement, String item) {}
    return List.copyOf(tasks
        .collect(Collectors.toMap(
            task -> new Set(task.studentId(), task.engagement(), task.item().key()), task -> task, (first, _) -> first,
            LinkedHashMap::new))
        .values());
  }

  // Sorted by what is to be done first: for the next session, then by what was set last.
  private List<Row> notes(Viewer viewer, Instant now) {
    return read(viewer, now).stream()
        .sorted(Comparator.comparing(Row::nextAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  // The last note is the one that was last written or changed for this family, so that one that came late is found.
  // offset 0: asked for by an index, and not joined to everybody's.
  private List<Row> read(Viewer viewer, Instant now) {
    return sql.sql("""
            with mine as materialized (
              select a.student_id, a.self, c.name
              from family_access a
              cross join lateral (select x.name from person_card x where x.id = a.student_id offset 0) c
              where a.viewer_id = :viewer and a.reads_notes),
            newest as materialized (
              select m.*, a.name, a.self,
                     row_number() over (partition by m.student_id, m.engagement_id order by m.starts_at desc,
                       m.session_id desc)
                       <= :most and m.starts_at > :earliest as practised,
                     row_number() over (order by m.news_at desc, m.starts_at desc, m.session_id desc, a.name,
                       m.student_id) = 1 as latest
              from mine a
              cross join lateral (
                select x.session_id, x.student_id, x.engagement_id, x.starts_at, x.status, x.news_revision, x.news_at
                from session_student_fact x
                where x.student_id = a.student_id and x.starts_at <= :now and x.news_at is not null
                order by x.starts_at desc, x.session_id desc
                limit :newest) m),
            course as materialized (
              select k.student_id, k.engagement_id, e.name,
                     (select x.starts_at from session_student_fact x
                      where x.student_id = k.student_id and x.starts_at > :now and x.engagement_id = k.engagement_id
                        and x.status is null
                      order by x.starts_at, x.session_id limit 1) as next_at
              from (select distinct n.student_id, n.engagement_id from newest n) k
              cross join lateral (select x.name from engagement_card x where x.id = k.engagement_id offset 0) e)
            select n.student_id, n.name as student_name, n.self, n.session_id as id, c.name as engagement, n.starts_at,
              c.next_at,
                   n.practised, n.latest, t.name as mentor_name,
                   case when s.undo_until is null or s.undo_until <= :now then n.status end as status,
                     s.planned_minutes,
                   case when n.status = 'attended' and (s.undo_until is null or s.undo_until <= :now)
                        then s.actual_minutes end as actual_minutes,
                   case when s.undo_until > :now then s.undo_until end as settles_at,
                   s.notes_at as first_at, s.history, case when n.news_revision > 1 then n.news_at end as changed_at,
                     b.body, p.body as part,
                   array(select k.item from practice_tick_fact k
                         where k.session_id = n.session_id and k.student_id = n.student_id) as ticked,
                   array(select h.heading from practise_heading h order by h.heading) as headings
            from newest n
            join course c on c.student_id = n.student_id and c.engagement_id = n.engagement_id
            cross join lateral (
              select x.mentor_id, x.planned_minutes, x.actual_minutes, x.notes_at, x.notes_revision, x.undo_until,
                x.history from session_fact x
              where x.id = n.session_id offset 0) s
            cross join lateral ( -- those that stand are of the session's revision
              select x.body from notes_history x
              where x.session_id = n.session_id and x.revision = s.notes_revision offset 0) b
            left join lateral (
              select x.body from notes_part_history x
              where x.session_id = n.session_id and x.revision = s.notes_revision
                and x.student_id = n.student_id offset 0) p on true
            left join lateral (select x.name from person_card x where x.id = s.mentor_id and n.latest offset 0) t
              on true
            where n.latest or n.practised
            order by n.starts_at desc, n.session_id desc, n.name, n.student_id
            """)
        .param("viewer", viewer.id())
        .param("now", now)
        .param("earliest", now.minus(LASTS))
        .param("newest", OF_A_STUDENT)
        .param("most", OF_AN_ENGAGEMENT)
        .list(Row.class);
  }
}
