package app.afterbell.imports.web.staff;

import app.afterbell.shared.Role;
import app.afterbell.web.RolesGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins import spreadsheets. */
@Component
class ImportsAccess extends RolesGate {

  ImportsAccess() {
    super("/staff/imports", Role.COORDINATOR, Role.ADMIN);
  }
}
