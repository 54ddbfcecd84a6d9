package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts sessions on the plan. */
@Component
public class Plans {

  private final Sql sql;

  Plans(Sql sql) {
    this.sql = sql;
  }

  /**
   * A session to come, or one that was.
   *
   * @param zone in which its time was agreed
   * @param minutes 15 to 480
   */
  public record PlannedSession(
      EngagementId engagement, PersonId mentor, Instant startsAt, ZoneId zone, int minutes) {}

  /** Plans a session. An engagement has one session at a time: planning it again is refused by the database. */
  @Transactional
  public SessionId plan(PlannedSession plan) {
    var id = SessionId.next();
    sql.sql(
            """
            insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes)
            values (:id, :engagement, :mentor, :startsAt, :zone, :minutes)
            """)
        .param("id", id)
        .param("engagement", plan.engagement())
        .param("mentor", plan.mentor())
        .param("startsAt", plan.startsAt())
        .param("zone", plan.zone())
        .param("minutes", plan.minutes())
        .update();
    return id;
  }

  /** Corrects the length of a session that nobody has logged yet. @return false where it is logged, in part or whole */
  @Transactional
  public boolean correctLength(SessionId id, int minutes) {
    return sql.sql(
                """
                update session set planned_minutes = :minutes
                where id = :id and attendance_revision = 0 and notes_revision = 0
                """)
            .param("minutes", minutes)
            .param("id", id)
            .update()
        == 1;
  }
}
