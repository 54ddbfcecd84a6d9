package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceEntries.Entry;
import app.afterbell.shared.Power;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A session that was one of another engagement becomes that (R37): its attendance, notes and marks stay with it, and
 * bill and pay follow by differences, by the terms of the other engagement on that day.
 */
@Component
public class Reassignments {

  private final Sql sql;
  private final AttendanceEntries entries;
  private final Organizations organizations;
  private final LogEvents events;

  Reassignments(Sql sql, AttendanceEntries entries, Organizations organizations, LogEvents events) {
    this.sql = sql;
    this.entries = entries;
    this.organizations = organizations;
    this.events = events;
  }

  /** What became of it. */
  public sealed interface Reassigned {

    /** @param revision of the attendance */
    record Done(int revision) implements Reassigned {}

    /** Nothing is logged, or it is cancelled. */
    record NotLogged() implements Reassigned {}

    /** It is one of that engagement already. */
    record SameAlready() implements Reassigned {}
  }

  /**
   * By staff alone. Whether the other engagement fits, with its mentor, students and currency, is the caller’s to know.
   *
   * @param why what the history says beside it
   */
  @Transactional
  public Reassigned toEngagement(SessionId id, EngagementId other, String why, Viewer by, Instant now) {
    if (!by.may(Power.LOG_FOR_MENTORS)) {
      throw new NotFound();
    }
    var before = OpenedSession.lock(sql, id, by);
    var standing = before.attendanceAt() == null ? null : entries.standing(List.of(id)).get(id);
    if (standing == null || before.cancelledAt() != null) {
      return new Reassigned.NotLogged();
    }
    if (before.engagementId().equals(other)) {
      return new Reassigned.SameAlready();
    }
    sql.sql("update session set engagement_id = :other where id = :id")
        .param("other", other)
        .param("id", id)
        .update();
    var said = new AttendanceSubmission(
        standing.revision(), standing.actualMinutes(), standing.marks(), false, null, why);
    var entry = new Entry(OpenedSession.lock(sql, id, by), said, standing.actualMinutes(), by, now);
    entries.add(List.of(entry));
    events.reassigned(entry, organizations.current(by));
    return new Reassigned.Done(entry.revision());
  }
}
