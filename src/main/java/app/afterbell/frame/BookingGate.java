package app.afterbell.frame;

import app.afterbell.planning.SlotBookings;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether pages lead families to booking: the company allows it today (R31). */
@Component
public class BookingGate {

  private final SlotBookings bookings;

  BookingGate(SlotBookings bookings) {
    this.bookings = bookings;
  }

  public boolean isOpen(Viewer viewer, Instant now) {
    return bookings.allowed(viewer, now);
  }
}
