package app.afterbell.imports.web.staff;

import app.afterbell.shared.Power;
import app.afterbell.web.PowerGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins import spreadsheets. */
@Component
class ImportsAccess extends PowerGate {

  ImportsAccess() {
    super("/staff/imports", Power.IMPORT);
  }
}
