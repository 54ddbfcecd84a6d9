package app.afterbell.templates.web.staff;

import app.afterbell.shared.Role;
import app.afterbell.web.RolesGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins edit the templates. */
@Component
class TemplatesAccess extends RolesGate {

  TemplatesAccess() {
    super("/staff/templates", Role.COORDINATOR, Role.ADMIN);
  }
}
