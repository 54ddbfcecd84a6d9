package app.afterbell.sessions;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What bookings write. */
@Component
class BookingEntries {

  private final Sql sql;
  private final ApplicationEventPublisher publisher;

  BookingEntries(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.publisher = publisher;
  }

  void add(SessionId id, Viewer by, Instant undoUntil, Instant now) {
    sql.sql("""
            with booking as (
              insert into session_booking (session_id, booked_by, booked_at, undo_until)
              values (:id, :by, :now, :undoUntil))
            update session set booked = true where id = :id
            """)
        .param("id", id)
        .param("by", by.id())
        .param("now", now)
        .param("undoUntil", undoUntil)
        .update();
  }

  /**
   * The session is gone, and nobody is told of it. Where something hangs on it by now, the database refuses it, and
   * nothing was done.
   */
  @Transactional(propagation = Propagation.NESTED)
  void remove(SessionId id) {
    publisher.publishEvent(new BookingTakenBack(id));
    sql.sql("""
            with gone as (
              delete from session_student where session_id = :id)
            delete from session where id = :id
            """)
        .param("id", id)
        .update();
  }
}
