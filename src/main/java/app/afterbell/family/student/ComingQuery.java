package app.afterbell.family.student;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.MeetingLink;
import app.afterbell.family.student.StudentPage.Coming;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what comes next for one student. */
@Component
class ComingQuery {

  private static final int MOST = 3;

  private final Sql sql;

  ComingQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      SessionId id, String engagement, String mentorName, Instant startsAt, int plannedMinutes,
      @Nullable String meetingLink) {}

  // offset 0: asked for each row by its index, and not joined to everybody's
  List<Coming> of(Viewer viewer, PersonId student, Instant now) {
    return sql.sql("""
            select s.id, e.name as engagement, t.name as mentor_name, s.starts_at, s.planned_minutes, e.meeting_link
            from family_access a
            cross join lateral (
              select f.* from session_student_fact m
              join lateral (select x.* from session_fact x where x.id = m.session_id offset 0) f on true
              where m.student_id = a.student_id and m.starts_at > :earliest and f.planned_end > :now
                and f.attendance_at is null
              order by m.starts_at, m.session_id
              limit :most) s
            join lateral (select x.name, x.meeting_link from engagement_card x
              where x.id = s.engagement_id offset 0) e on true
            join lateral (select x.name from person_card x where x.id = s.mentor_id offset 0) t on true
            where a.viewer_id = :viewer and a.student_id = :student
            order by s.starts_at, s.id
            """)
        .param("viewer", viewer.id())
        .param("student", student)
        .param("now", now)
        .param("earliest", now.minus(EngagementRule.LONGEST_SESSION))
        .param("most", MOST)
        .list(Row.class)
        .stream()
        .map(row -> new Coming(row.id(), row.engagement(), row.mentorName(), row.startsAt(), row.plannedMinutes(),
            !row.startsAt().isAfter(now), MeetingLink.safe(row.meetingLink())))
        .toList();
  }
}
