package app.afterbell.imports.web.staff;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.web.NavLine;
import app.afterbell.web.PowerGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins import spreadsheets. */
@Component
class ImportsAccess extends PowerGate {

  ImportsAccess() {
    super(NavLine.of(Portal.STAFF, 60, "/staff/imports", "imports.menu", "upload").folded(), Power.IMPORT);
  }
}
