package app.afterbell.requests.web;

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

/** Who settles amounts waives, credits and adds beside a session (R38). */
@Component
@Order(70)
class MoneyActLine implements SessionActs {

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    return session.portal() == Portal.STAFF && viewer.may(Power.SETTLE_AMOUNTS)
        ? List.of(SessionAct.of(Kind.QUIET, "requests.money.title", session.path() + "/money")) : List.of();
  }
}
