package app.afterbell.frame.web.substitute;

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

/** Until it starts, its mentor and staff can offer a session to another mentor (R34). */
@Component
@Order(45)
class SubstituteAct implements SessionActs {

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    boolean offers = session.portal() == Portal.MENTOR
        || session.portal() == Portal.STAFF && viewer.may(Power.PLAN_SESSIONS);
    return session.hasStarted(now) || !offers ? List.of()
        : List.of(SessionAct.of(Kind.QUIET, "frame.substitute.act", session.path() + "/substitute"));
  }
}
