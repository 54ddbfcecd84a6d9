package app.afterbell.outstanding.web.staff;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.web.NavLine;
import app.afterbell.web.PowerGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins pick outstanding notes. */
@Component
class OutstandingAccess extends PowerGate {

  OutstandingAccess() {
    super(NavLine.of(Portal.STAFF, 50, "/staff/outstanding", "outstanding.menu", "quote").folded(),
        Power.PUBLISH_NOTES);
  }
}
