package app.afterbell.outstanding.web.staff;

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

/** Notes that are in can be published without names. */
@Component
@Order(60)
class PublishAct implements SessionActs {

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    return session.portal() == Portal.STAFF && session.notesIn() && viewer.may(Power.PUBLISH_NOTES)
        ? List.of(SessionAct.of(Kind.QUIET, "outstanding.act", session.path() + "/outstanding"))
        : List.of();
  }
}
