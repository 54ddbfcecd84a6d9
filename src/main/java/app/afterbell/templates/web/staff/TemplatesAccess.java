package app.afterbell.templates.web.staff;

import app.afterbell.shared.Power;
import app.afterbell.web.PowerGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins edit the templates. */
@Component
class TemplatesAccess extends PowerGate {

  TemplatesAccess() {
    super("/staff/templates", Power.EDIT_TEMPLATES);
  }
}
