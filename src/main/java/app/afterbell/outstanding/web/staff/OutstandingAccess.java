package app.afterbell.outstanding.web.staff;

import app.afterbell.shared.Power;
import app.afterbell.web.PowerGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins pick outstanding notes. */
@Component
class OutstandingAccess extends PowerGate {

  OutstandingAccess() {
    super("/staff/outstanding", Power.PUBLISH_NOTES);
  }
}
