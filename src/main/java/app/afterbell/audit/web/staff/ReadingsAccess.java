package app.afterbell.audit.web.staff;

import app.afterbell.shared.Role;
import app.afterbell.web.RolesGate;
import org.springframework.stereotype.Component;

/** Admins alone look up who read what (R29). */
@Component
class ReadingsAccess extends RolesGate {

  ReadingsAccess() {
    super("/staff/readings", Role.ADMIN);
  }
}
