package app.afterbell.desk.home;

import app.afterbell.desk.home.StaffPage.Mentor;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.frame.SessionLine;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who has sessions to log, and one mentor's sessions, for staff. */
@Component
class StaffQuery {

  private static final int SHOWN = 100;
  private static final int OPEN = 200;
  private static final int LOGGED = 30;

  private final Sql sql;

  StaffQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(PersonId id, String name, int open, int overdue, Instant oldestDueAt, int allOpen, int allOverdue,
      int mentors) {}

  // Nothing that has started is due later than that: the index by due dates is not read for what is to come.
  @Transactional(readOnly = true)
  public StaffPage page(Instant now) {
    var rows = sql.sql(
            """
            with waiting as materialized (
              select o.mentor_id, count(*) as open, count(*) filter (where o.due_at < :now) as overdue,
                     min(o.due_at) as oldest_due_at
              from open_task o
              where o.starts_at <= :now
                and o.due_at <= :now::timestamptz + make_interval(mins => :longest, hours => (select d.hours
                  from due_longest d))
              group by o.mentor_id),
            first as (
              select * from waiting order by oldest_due_at fetch first :most rows with ties)
            select p.id, p.name, t.open, t.overdue, t.oldest_due_at, a.all_open, a.all_overdue, a.mentors
            from first t
            cross join (
              select sum(open)::int as all_open, sum(overdue)::int as all_overdue, count(*) as mentors from waiting) a
            join person_card p on p.id = t.mentor_id
            order by t.oldest_due_at, p.name, p.id
            limit :most
            """)
        .param("now", now)
        .param("longest", EngagementRule.LONGEST)
        .param("most", SHOWN)
        .list(Row.class);
    var first = rows.isEmpty() ? null : rows.getFirst();
    return new StaffPage(
        first == null ? 0 : first.allOpen(),
        first == null ? 0 : first.allOverdue(),
        rows.stream().map(row -> new Mentor(row.id(), row.name(), row.open(), row.overdue(), row.oldestDueAt()))
        .toList(),
        first == null ? 0 : first.mentors() - rows.size());
  }

  @Transactional(readOnly = true)
  public MentorPage mentor(PersonId id, Viewer staff, Instant now) {
    var name = sql.sql(
            """
            select p.name from person_card p
            where p.id = :id and (exists (select from engagement_card e where e.mentor_id = p.id))
            """)
        .param("id", id)
        .one(String.class);
    return new MentorPage(
        name, staff.may(Power.LOG_FOR_MENTORS), open(id, now), logged(id, now));
  }

  // Theirs first: for the order by due dates the planner would read everybody's by their index.
  private List<SessionLine> open(PersonId mentor, Instant now) {
    return sql.sql(
            """
            with theirs as materialized (
              select * from open_task t where t.mentor_id = :mentor and t.starts_at <= :now)
            select t.session_id as id, e.name as engagement, t.starts_at, t.planned_minutes, t.attendance_at,
              t.notes_at,
                   t.actual_minutes,
                   array(select m.status from session_student_fact m where m.session_id = t.session_id
                     and m.status is not null)
                     as statuses
            from theirs t
            join engagement_card e on e.id = t.engagement_id
            order by t.due_at, t.session_id
            limit :most
            """)
        .param("mentor", mentor)
        .param("now", now)
        .param("most", OPEN)
        .list(SessionLine.class);
  }

  private List<SessionLine> logged(PersonId mentor, Instant now) {
    return sql.sql(
            SessionLine.SELECT + """
            where s.mentor_id = :mentor and s.logged_at is not null and s.starts_at <= :now
            order by s.starts_at desc, s.id desc
            limit :most
            """)
        .param("mentor", mentor)
        .param("now", now)
        .param("most", LOGGED)
        .list(SessionLine.class);
  }
}
