package app.afterbell.mentor.engagements;

import app.afterbell.engagements.EngagementId;
import app.afterbell.frame.SessionLine;
import app.afterbell.mentor.engagements.EngagementPage.Student;
import app.afterbell.mentor.engagements.EngagementPage.Terms;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one of a mentor's own engagements, and its sessions a page at a time. */
@Component
class EngagementQuery {

  private static final int COMING = 5;
  private static final int PAST = 50;

  // What stands and what was cancelled, each by the index that it is in.
  private static final String LINES = """
      select s.id, e.name as engagement, s.starts_at, s.planned_minutes, s.attendance_at, s.notes_at, s.actual_minutes,
             s.cancelled, null::text as mentor,
             """ + SessionLine.SUBSTITUTE + """
             array(select m.status from session_student_fact m where m.session_id = s.id and m.status is not null)
               as statuses
      from (
        (select s.id, s.engagement_id, s.starts_at, s.planned_minutes, s.attendance_at, s.notes_at, s.actual_minutes,
                false as cancelled
         from session_fact s where s.engagement_id = :id and %1$s order by %2$s limit :most)
        union all
        (select s.id, s.engagement_id, s.starts_at, s.planned_minutes, null, null, null, true
         from session_plan_fact s
         where s.engagement_id = :id and s.cancelled_at is not null and %1$s order by %2$s limit :most)) s
      join engagement_card e on e.id = s.engagement_id
      order by %2$s
      limit :most
      """;

  private final Sql sql;

  EngagementQuery(Sql sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public EngagementPage page(EngagementId id, Viewer mentor, @Nullable Before before, Instant now) {
    var terms = terms(id, mentor);
    var past = past(id, before == null ? new Before(now, new UUID(-1, -1)) : before);
    var shown = past.subList(0, Math.min(PAST, past.size()));
    return new EngagementPage(
        terms, students(id), Weekly.of(weekly(id, now.atZone(terms.timeZone()).toLocalDate()), terms.timeZone(), now),
        before == null ? coming(id, now) : List.of(),
        shown,
        past.size() > PAST ? new Before(shown.getLast().startsAt(), shown.getLast().id().value()) : null);
  }

  private Terms terms(EngagementId id, Viewer mentor) {
    return sql.sql("""
            select id, name, subject, time_zone, starts_on, ends_on, meeting_link from engagement_card
            where id = :id and mentor_id = :mentor
            """)
        .param("id", id)
        .param("mentor", mentor.id())
        .one(Terms.class);
  }

  private List<Student> students(EngagementId id) {
    return sql.sql("""
            select p.name, p.time_zone from engagement_member m join person_card p on p.id = m.student_id
            where m.engagement_id = :id
            order by p.name, p.id
            """)
        .param("id", id)
        .list(Student.class);
  }

  private List<String> weekly(EngagementId id, LocalDate today) {
    return sql.sql("""
            select concat_ws(' ', day_of_week, to_char(starts_at, 'HH24:MI'), week_on) from engagement_time
            where engagement_id = :id and from_on <= :today and to_on > :today
            order by day_of_week, starts_at
            """)
        .param("id", id)
        .param("today", today)
        .list(String.class);
  }

  private List<SessionLine> coming(EngagementId id, Instant now) {
    return sql.sql(LINES.formatted("s.starts_at > :now", "s.starts_at, s.id"))
        .param("id", id)
        .param("now", now)
        .param("most", COMING)
        .list(SessionLine.class);
  }

  private List<SessionLine> past(EngagementId id, Before before) {
    return sql.sql(LINES.formatted("(s.starts_at, s.id) < (:before, :session::uuid)", "s.starts_at desc, s.id desc"))
        .param("id", id)
        .param("before", before.startsAt())
        .param("session", before.session())
        .param("most", PAST + 1)
        .list(SessionLine.class);
  }
}
