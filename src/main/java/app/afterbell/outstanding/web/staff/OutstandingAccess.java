package app.afterbell.outstanding.web.staff;

import app.afterbell.shared.Role;
import app.afterbell.web.RolesGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins pick outstanding notes. */
@Component
class OutstandingAccess extends RolesGate {

  OutstandingAccess() {
    super("/staff/outstanding", Role.COORDINATOR, Role.ADMIN);
  }
}
