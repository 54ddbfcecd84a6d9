package app.afterbell.audit.web.staff;

import app.afterbell.shared.Power;
import app.afterbell.web.PowerGate;
import org.springframework.stereotype.Component;

/** Admins alone look up who read what (R29). */
@Component
class ReadingsAccess extends PowerGate {

  ReadingsAccess() {
    super("/staff/readings", Power.LOOK_UP_READINGS);
  }
}
