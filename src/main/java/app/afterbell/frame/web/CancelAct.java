package app.afterbell.frame.web;

import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionAct.Kind;
import app.afterbell.sessions.SessionActs;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Until it starts, a session can be cancelled: by its mentor, its families, and staff who plan (R14). */
@Component
@Order(40)
class CancelAct implements SessionActs {

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    return session.hasStarted(now) || !cancels(session.portal(), viewer)
        ? List.of()
        : List.of(SessionAct.of(Kind.IN_PLACE, "frame.cancel.act", session.path() + "/cancellation"));
  }

  private static boolean cancels(Portal portal, Viewer viewer) {
    return portal != Portal.STAFF || viewer.may(Power.PLAN_SESSIONS);
  }
}
