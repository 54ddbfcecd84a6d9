package app.afterbell.audit.web.staff;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.web.NavLine;
import app.afterbell.web.PowerGate;
import org.springframework.stereotype.Component;

/** Admins alone look up who read what (R29). */
@Component
class ReadingsAccess extends PowerGate {

  ReadingsAccess() {
    super(NavLine.of(Portal.STAFF, 90, "/staff/readings", "audit.menu", "eye").folded(), Power.LOOK_UP_READINGS);
  }
}
