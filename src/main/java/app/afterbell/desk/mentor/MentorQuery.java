package app.afterbell.desk.mentor;

import app.afterbell.desk.hub.HubQuery;
import app.afterbell.frame.SessionLine;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one mentor's sessions, for staff. */
@Component
class MentorQuery {

  private static final int OPEN = 200;
  private static final int LOGGED = 30;

  private final HubQuery hubs;
  private final Sql sql;

  MentorQuery(HubQuery hubs, Sql sql) {
    this.hubs = hubs;
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public MentorPage page(PersonId id, Viewer staff, Instant now) {
    var name = sql.sql("""
            select p.name from person_card p
            where p.id = :id and exists (select from engagement_card e where e.mentor_id = p.id)
            """)
        .param("id", id)
        .one(String.class);
    return new MentorPage(id, name, staff.may(Power.LOG_FOR_MENTORS), open(id, now), logged(id, now),
        hubs.ofMentor(id, staff, now));
  }

  // Theirs first: for the order by due dates the planner would read everybody's by their index.
  private List<SessionLine> open(PersonId mentor, Instant now) {
    return sql.sql("""
            with theirs as materialized (
              select * from open_task t where t.mentor_id = :mentor and t.starts_at <= :now)
            select t.session_id as id, e.name as engagement, t.starts_at, t.planned_minutes, t.attendance_at,
              t.notes_at,
                   t.actual_minutes,
                   array(select m.status from session_student_fact m where m.session_id = t.session_id
                     and m.status is not null)
                     as statuses, false as cancelled, null::text as mentor,
                   (select x.name from session_substitute_fact u join person_card x on x.id = u.mentor_id
                    where u.session_id = t.session_id) as substitute
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
