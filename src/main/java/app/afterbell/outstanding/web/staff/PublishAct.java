package app.afterbell.outstanding.web.staff;

import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionAct.Kind;
import app.afterbell.sessions.SessionActs;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes that are in can be published without names. */
@Component
@Order(60)
class PublishAct implements SessionActs {

  private final OutstandingAccess access;

  PublishAct(OutstandingAccess access) {
    this.access = access;
  }

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    return session.portal() == Portal.STAFF && session.notesIn() && access.isOpenTo(viewer)
        ? List.of(SessionAct.of(Kind.QUIET, "outstanding.act", session.path() + "/outstanding"))
        : List.of();
  }
}
