package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.BookAnswer.Booked;
import app.afterbell.sessions.BookAnswer.ChangedSince;
import app.afterbell.sessions.BookAnswer.Taken;
import app.afterbell.sessions.BookAnswer.TakenBack;
import app.afterbell.sessions.BookAnswer.UndoOver;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family books a session of its own students (R31), and takes that back within ten minutes, of which nobody is told.
 * That the company allows it, and that the mentor is free, its caller knows. The same press again is the same booking.
 */
@Component
public class Bookings {

  private final Sql sql;
  private final Plans plans;
  private final BookingEntries entries;
  private final ApplicationEventPublisher publisher;

  Bookings(Sql sql, Plans plans, BookingEntries entries, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.plans = plans;
    this.entries = entries;
    this.publisher = publisher;
  }

  private record Standing(PersonId bookedBy, Instant undoUntil, int planRevision) {}

  /**
   * Whether a family may speak for everybody who is in an engagement: nobody books, and has billed, for other families.
   */
  public boolean isAllTheirs(EngagementId engagement, Viewer family) {
    return sql.sql("""
            select coalesce(bool_and(exists (select from family_access f
                                             where f.viewer_id = :viewer and f.student_id = m.student_id)), false)
            from engagement_member m where m.engagement_id = :engagement
            """)
        .param("viewer", family.id())
        .param("engagement", engagement)
        .one(Boolean.class);
  }

  /** What stands of this engagement at this time, booked by the press before. */
  public Optional<SessionId> standing(EngagementId engagement, Instant startsAt) {
    return sql.sql("""
            select s.id from session s
            where s.engagement_id = :engagement and s.starts_at = :startsAt and s.cancelled_at is null and s.booked
            """)
        .param("engagement", engagement)
        .param("startsAt", startsAt)
        .optional(SessionId.class);
  }

  /** @throws NotFound where somebody is in the engagement that the viewer is no family of */
  @Transactional
  public BookAnswer book(PlannedSession plan, Viewer family, Instant now) {
    if (!isAllTheirs(plan.engagement(), family)) {
      throw new NotFound();
    }
    return switch (plans.plan(plan)) {
      case PlanAnswer.Taken _ -> new Taken();
      case PlanAnswer.Planned(var id) -> booked(id, plan.startsAt(), family, now);
    };
  }

  private Booked booked(SessionId id, Instant startsAt, Viewer family, Instant now) {
    var until = now.plus(AttendanceLog.UNDO);
    var undoUntil = startsAt.isBefore(until) ? startsAt : until;
    entries.add(id, family, undoUntil, now);
    publisher.publishEvent(new SessionBooked(id, undoUntil));
    return new Booked(id);
  }

  /** For who booked it, until the ten minutes are over, and while nothing else was done to it. */
  @Transactional
  public BookAnswer takeBack(SessionId id, Viewer family, Instant now) {
    var standing = sql.sql("""
            select k.booked_by, k.undo_until, s.plan_revision
            from session s join session_booking k on k.session_id = s.id
            where s.id = :id and k.booked_by = :viewer
            for update of s
            """)
        .param("id", id)
        .param("viewer", family.id())
        .one(Standing.class);
    if (!now.isBefore(standing.undoUntil())) {
      return new UndoOver(standing.undoUntil());
    }
    if (standing.planRevision() > 0) {
      return new ChangedSince();
    }
    try {
      entries.remove(id);
    } catch (DataIntegrityViolationException hangsOnIt) {
      return new ChangedSince();
    }
    return new TakenBack();
  }
}
