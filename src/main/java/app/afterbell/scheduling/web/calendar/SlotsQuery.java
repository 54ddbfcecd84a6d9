package app.afterbell.scheduling.web.calendar;

import app.afterbell.scheduling.Days;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the sessions in view, by one query: those that this reader may see (R28), a limited number where they are many. */
@Component
class SlotsQuery {

  /** More on one page are no help to anybody. */
  static final int MOST = 300;

  // A session lasts eight hours at most: one that began so long before may go on into the first day.
  private static final Duration LONGEST = Duration.ofHours(8);

  private static final String OF_MENTOR = """
      with seen as (
        select s.id, s.starts_at from session_fact s
        where s.mentor_id = :viewer and s.starts_at > :earliest and s.starts_at < :to and s.planned_end > :from)
      """;

  // What is to come is theirs by the engagement, what was by the attendance that names them.
  private static final String OF_FAMILY = """
      with mine as (select f.student_id, f.self from family_access f where f.viewer_id = :viewer),
      seen as (
        select s.id, s.starts_at
        from mine join engagement_member m on m.student_id = mine.student_id
        join session_fact s on s.engagement_id = m.engagement_id
        where s.attendance_at is null and s.starts_at > :earliest and s.starts_at < :to and s.planned_end > :from
        union
        select s.id, s.starts_at
        from mine join attendance_mark_fact k on k.student_id = mine.student_id
        join session_fact s on s.id = k.session_id
        where s.starts_at > :earliest and s.starts_at < :to and s.planned_end > :from)
      """;

  private static final String OF_STUDENT = """
      with mine as (select :student::uuid as student_id),
      seen as (
        select s.id, s.starts_at
        from mine join engagement_member m on m.student_id = mine.student_id
        join session_fact s on s.engagement_id = m.engagement_id
        where s.attendance_at is null and s.starts_at > :earliest and s.starts_at < :to and s.planned_end > :from
          and (:anyMentor or s.mentor_id = :mentor) and (:anyEngagement or s.engagement_id = :engagement)
        union
        select s.id, s.starts_at
        from mine join attendance_mark_fact k on k.student_id = mine.student_id
        join session_fact s on s.id = k.session_id
        where s.starts_at > :earliest and s.starts_at < :to and s.planned_end > :from
          and (:anyMentor or s.mentor_id = :mentor) and (:anyEngagement or s.engagement_id = :engagement))
      """;

  private static final String OF_ENGAGEMENT = """
      with seen as (
        select s.id, s.starts_at from session_fact s
        where s.engagement_id = :engagement and (:anyMentor or s.mentor_id = :mentor)
          and s.starts_at > :earliest and s.starts_at < :to and s.planned_end > :from)
      """;

  private static final String OF_ONE_MENTOR = """
      with seen as (
        select s.id, s.starts_at from session_fact s
        where s.mentor_id = :mentor and s.starts_at > :earliest and s.starts_at < :to and s.planned_end > :from)
      """;

  private static final String OF_ALL = """
      with seen as (
        select s.id, s.starts_at from session_fact s
        where s.starts_at > :earliest and s.starts_at < :to and s.planned_end > :from)
      """;

  // The days are those of the reader's zone: their beginnings are reckoned by Java, which knows every zone that people have.
  // In a select of their own they are read once, and not for each session; the limit, which is never reached, tells the planner
  // how few are left.
  private static final String COUNTED = """
      , placed as (
        select id, starts_at, width_bucket(greatest(starts_at, :from), (select :days::timestamptz[])) as day from seen),
      counted as (
        select id, day, count(*) over () as total, count(*) over (partition by day) as of_day,
               row_number() over (partition by day order by starts_at, id) as place
        from placed),
      chosen as (
        select id, day, total, of_day from counted where total <= :most or place <= :mostOfDay limit %d)
      select s.id, e.name as engagement, e.subject, p.name as mentor_name, s.starts_at, s.planned_minutes, s.due_at,
             s.logged_at is not null as logged, c.day, c.total, c.of_day,
      """.formatted(MOST);

  private static final String ALL_STATUSES = """
             '{}'::text[] as students,
             array(select k.status from attendance_mark_fact k where k.session_id = s.id) as statuses
      """;

  private static final String OWN_STATUSES = """
             array(select o.name from session_student_fact k join mine on mine.student_id = k.student_id and not mine.self
                   join person_card o on o.id = k.student_id where k.session_id = s.id order by o.name) as students,
             array(select k.status from attendance_mark_fact k join mine on mine.student_id = k.student_id
                   join attendance_fact a on a.session_id = k.session_id
                   where k.session_id = s.id and (a.undo_until is null or a.undo_until <= :now)) as statuses
      """;

  private static final String SHOWN = """
      from chosen c
      join session_fact s on s.id = c.id
      join engagement_card e on e.id = s.engagement_id
      join person_card p on p.id = s.mentor_id
      order by s.starts_at, s.id
      """;

  private final Sql sql;

  SlotsQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      SessionId id,
      String engagement,
      String subject,
      String mentorName,
      Instant startsAt,
      int plannedMinutes,
      Instant dueAt,
      boolean logged,
      int day,
      int total,
      int ofDay,
      List<String> students,
      List<AttendanceStatus> statuses) {}

  Slots slots(Desk desk, Filter filter, Days days, Viewer viewer, Instant now) {
    var range = days.in(viewer.zone());
    var starts = days.each().stream().map(day -> day.atStartOfDay(viewer.zone()).toInstant().toString()).toList();
    var rows = sql.sql(text(desk, filter))
        .param("viewer", viewer.id())
        .param("mentor", filter.mentor())
        .param("student", filter.student())
        .param("engagement", filter.engagement())
        .param("anyMentor", filter.mentor() == null)
        .param("anyEngagement", filter.engagement() == null)
        .param("from", range.from())
        .param("earliest", range.from().minus(LONGEST))
        .param("to", range.to())
        .param("days", starts)
        .param("now", now)
        .param("most", MOST)
        .param("mostOfDay", MOST / days.count())
        .list(Row.class);
    return rows.isEmpty() ? Slots.NONE : new Slots(
        rows.stream().map(row -> slot(row, desk, days, now)).toList(),
        rows.stream().collect(Collectors.toMap(row -> days.first().plusDays(row.day() - 1), Row::ofDay, (a, _) -> a)),
        rows.getFirst().total());
  }

  private static String text(Desk desk, Filter filter) {
    return switch (desk) {
      case MENTOR -> OF_MENTOR + COUNTED + ALL_STATUSES + SHOWN;
      case FAMILY -> OF_FAMILY + COUNTED + OWN_STATUSES + SHOWN;
      case STAFF -> ofStaff(filter) + COUNTED + ALL_STATUSES + SHOWN;
    };
  }

  private static String ofStaff(Filter filter) {
    return filter.student() != null ? OF_STUDENT
        : filter.engagement() != null ? OF_ENGAGEMENT
        : filter.mentor() != null ? OF_ONE_MENTOR
        : OF_ALL;
  }

  private static Slot slot(Row row, Desk desk, Days days, Instant now) {
    var end = row.startsAt().plus(Duration.ofMinutes(row.plannedMinutes()));
    var family = desk == Desk.FAMILY;
    return new Slot(
        row.id(), family ? Naming.forFamily(row.students(), row.subject()) : row.engagement(),
        desk == Desk.MENTOR ? null : row.mentorName(), row.startsAt(), row.plannedMinutes(),
        days.first().plusDays(row.day() - 1),
        State.of(row.startsAt(), end, row.statuses(), row.logged() || family, family ? null : row.dueAt(), now), row.statuses());
  }
}
