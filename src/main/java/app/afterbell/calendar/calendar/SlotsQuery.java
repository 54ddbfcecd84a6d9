package app.afterbell.calendar.calendar;

import app.afterbell.calendar.Days;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.frame.Naming;
import app.afterbell.frame.State;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the sessions in view, by one query: those that this reader may see (R28), a limited number where they are many.
 */
@Component
class SlotsQuery {

  /** More on one page are no help to anybody. */
  static final int MOST = 300;

  // Never reached: of each day as many as its share of those, and as many that go on into the first.
  private static final int LIMIT = MOST + MOST / Days.IN_WEEK;

  private static final String OF_MENTOR = """
      with seen as (
        select s.* from session_plan_fact s
        where s.mentor_id = :viewer and s.starts_at >= :earliest and s.starts_at < :to and s.planned_end > :from)
      """;

  private static final String OF_FAMILY = """
      with mine as (select f.student_id, f.self from family_access f where f.viewer_id = :viewer),
      seen as (
        select distinct s.id, s.starts_at
        from mine join session_student_plan_fact m on m.student_id = mine.student_id
        join session_plan_fact s on s.id = m.session_id
        where m.starts_at >= :earliest and m.starts_at < :to and s.planned_end > :from)
      """;

  private static final String OF_STUDENT = """
      with seen as (
        select s.*
        from session_student_plan_fact m join session_plan_fact s on s.id = m.session_id
        where m.student_id = :student and m.starts_at >= :earliest and m.starts_at < :to and s.planned_end > :from
          and (:anyMentor or s.mentor_id = :mentor) and (:anyEngagement or s.engagement_id = :engagement))
      """;

  // What stands and what was cancelled have an index each.
  private static final String OF_ENGAGEMENT = """
      with seen as (
        select s.* from session_plan_fact s
        where s.engagement_id = :engagement and (:anyMentor or s.mentor_id = :mentor)
          and s.starts_at >= :earliest and s.starts_at < :to and s.planned_end > :from and s.cancelled_at is null
        union all
        select s.* from session_plan_fact s
        where s.engagement_id = :engagement and (:anyMentor or s.mentor_id = :mentor)
          and s.starts_at >= :earliest and s.starts_at < :to and s.planned_end > :from and s.cancelled_at is not null)
      """;

  private static final String OF_ONE_MENTOR = """
      with seen as (
        select s.* from session_plan_fact s
        where s.mentor_id = :mentor and s.starts_at >= :earliest and s.starts_at < :to and s.planned_end > :from)
      """;

  private static final String OF_CHOSEN = """
      from chosen s
      """;

  // A family sees a session once, of no matter how many students: its row is read when that is known.
  private static final String OF_FAMILYS_CHOSEN = """
      from chosen c join session_plan_fact s on s.id = c.id
      """;

  // The days are those of the reader's zone: their beginnings are computed by Java, which knows every zone that people
  // have. In a select of their own they are read once, and not for each session; the limit, which is never reached,
  // tells the planner how few are left. Day 0 is before the first.
  private static final String COUNTED = """
      , placed as (
        select seen.*, width_bucket(starts_at, (select :days::timestamptz[])) as day from seen),
      counted as (
        select placed.*, count(*) over () as total, count(*) over (partition by day) as of_day,
               row_number() over (partition by day order by starts_at, id) as place
        from placed),
      chosen as (
        select * from counted where total <= :most or place <= :mostOfDay limit %d)
      """.formatted(LIMIT);

  // Everybody's are tens of thousands a month: each day's are counted by an index alone, and no more are read than are
  // shown. What goes on into the first day are few enough to be looked at.
  private static final String OF_ALL = """
      with counted as materialized (
        select d.place - 1 as day, d.begins_at, d.ends_at,
               case when d.place > 1 then
                 (select count(*) from session_plan_fact s where s.starts_at >= d.begins_at and s.starts_at < d.ends_at)
               else (select count(*) from session_plan_fact s
                     where s.starts_at >= d.begins_at and s.starts_at < d.ends_at and s.planned_end > :from) end
                       as of_day
        from unnest(:earliest::timestamptz || :days::timestamptz[], :days::timestamptz[] || :to::timestamptz)
          with ordinality as d (begins_at, ends_at, place)),
      chosen as (
        select f.*, d.day, d.total, d.of_day
        from (select c.*, (sum(c.of_day) over ())::int as total from counted c) d
        cross join lateral (
          select s.* from session_plan_fact s
          where s.starts_at >= d.begins_at and s.starts_at < d.ends_at and s.planned_end > :from
          order by s.starts_at, s.id
          limit case when d.total <= :most then :most::integer else :mostOfDay::integer end) f
        limit %d)
      """.formatted(LIMIT);

  private static final String DESCRIBED = """
      select s.id, e.name as engagement, s.starts_at, s.planned_minutes, s.due_at,
             s.logged_at is not null as logged, day, total, of_day,
      """;

  private static final String MENTOR_NAMED = """
             p.name as mentor_name,
      """;

  // The reader, who knows it.
  private static final String MENTOR_KNOWN = """
             null as mentor_name,
      """;

  private static final String ALL_STATUSES = """
             '{}'::text[] as students, s.cancelled_at is not null as cancelled,
             array(select m.status from session_student_plan_fact m
                   where m.session_id = s.id and m.status is not null
                     and (m.cancelled_at is null or s.logged_at is not null)) as statuses
      """;

  private static final String OWN_STATUSES = """
             array(select o.name from session_student_plan_fact m join mine on mine.student_id = m.student_id
               and not mine.self
                   join person_card o on o.id = m.student_id where m.session_id = s.id order by o.name) as students,
             not exists (select from session_student_plan_fact m join mine on mine.student_id = m.student_id
                         where m.session_id = s.id and m.cancelled_at is null) as cancelled,
             array(select m.status from session_student_plan_fact m join mine on mine.student_id = m.student_id
                   where m.session_id = s.id and m.status is not null and m.cancelled_at is null
                     and (s.undo_until is null or s.undo_until <= :now)) as statuses
      """;

  private static final String WITH_MENTOR = """
      join person_card p on p.id = s.mentor_id
      """;

  private static final String SHOWN = """
      join engagement_card e on e.id = s.engagement_id
      order by s.starts_at, s.id
      """;

  private final Sql sql;

  SlotsQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      SessionId id,
      String engagement,
      @Nullable String mentorName,
      Instant startsAt,
      int plannedMinutes,
      Instant dueAt,
      boolean logged,
      int day,
      int total,
      int ofDay,
      List<String> students,
      boolean cancelled,
      List<AttendanceStatus> statuses) {}

  /**
   * @param goingOn also those that began before and go on into the first day, for a view that draws hours: each is on
   * the day on     which it starts, and on no other
   */
  Slots slots(Portal portal, Filter filter, Days days, boolean goingOn, Viewer viewer, Instant now) {
    var range = days.in(viewer.zone());
    var starts = days.each().stream().map(day -> day.atStartOfDay(viewer.zone()).toInstant()).toList();
    var rows = sql.sql(text(portal, filter))
        .param("viewer", viewer.id())
        .param("mentor", filter.mentor())
        .param("student", filter.student())
        .param("engagement", filter.engagement())
        .param("anyMentor", filter.mentor() == null)
        .param("anyEngagement", filter.engagement() == null)
        .param("from", range.from())
        .param("earliest", goingOn ? range.from().minus(EngagementRule.LONGEST_SESSION) : range.from())
        .param("to", range.to())
        .param("days", starts)
        .param("now", now)
        .param("most", MOST)
        .param("mostOfDay", MOST / days.count())
        .list(Row.class);
    return rows.isEmpty() ? Slots.NONE : new Slots(
        rows.stream().map(row -> slot(row, portal, days, now)).toList(),
        rows.stream().collect(Collectors.toMap(row -> days.first().plusDays(row.day() - 1), Row::ofDay, (a, _) -> a)),
        rows.getFirst().total());
  }

  private static String text(Portal portal, Filter filter) {
    return switch (portal) {
      case MENTOR -> OF_MENTOR + COUNTED + DESCRIBED + MENTOR_KNOWN + ALL_STATUSES + OF_CHOSEN + SHOWN;
      case FAMILY -> OF_FAMILY + COUNTED + DESCRIBED + MENTOR_NAMED + OWN_STATUSES + OF_FAMILYS_CHOSEN + WITH_MENTOR
          + SHOWN;
      case STAFF -> (filter.isEmpty() ? OF_ALL : narrowed(filter) + COUNTED)
          + DESCRIBED + MENTOR_NAMED + ALL_STATUSES + OF_CHOSEN + WITH_MENTOR + SHOWN;
    };
  }

  private static String narrowed(Filter filter) {
    return filter.student() != null ? OF_STUDENT : filter.engagement() != null ? OF_ENGAGEMENT : OF_ONE_MENTOR;
  }

  private static Slot slot(Row row, Portal portal, Days days, Instant now) {
    var end = row.startsAt().plus(Duration.ofMinutes(row.plannedMinutes()));
    var family = portal == Portal.FAMILY;
    return new Slot(
        row.id(), family ? Naming.forFamily(row.students(), row.engagement()) : row.engagement(),
        row.mentorName(), row.startsAt(), row.plannedMinutes(),
        days.first().plusDays(row.day() - 1),
        row.cancelled()
            ? State.CANCELLED
            : State.of(row.startsAt(), end, row.statuses(), row.logged() || family, family ? null : row.dueAt(), now),
        row.statuses());
  }
}
