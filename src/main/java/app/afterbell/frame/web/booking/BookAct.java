package app.afterbell.frame.web.booking;

import app.afterbell.frame.BookingGate;
import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionAct.Kind;
import app.afterbell.sessions.SessionActs;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the company allows it, a family books another session (R31). */
@Component
@Order(60)
class BookAct implements SessionActs {

  private final BookingGate gate;

  BookAct(BookingGate gate) {
    this.gate = gate;
  }

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    return session.portal() != Portal.FAMILY || !gate.isOpen(viewer, now) ? List.of()
        : List.of(SessionAct.of(Kind.QUIET, "frame.book.another", "/family/booking"));
  }
}
