package app.afterbell.templates.web.staff;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.web.NavLine;
import app.afterbell.web.PowerGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins edit the templates. */
@Component
class TemplatesAccess extends PowerGate {

  TemplatesAccess() {
    super(NavLine.of(Portal.STAFF, 40, "/staff/templates", "templates.menu", "file-text").folded(),
        Power.EDIT_TEMPLATES);
  }
}
