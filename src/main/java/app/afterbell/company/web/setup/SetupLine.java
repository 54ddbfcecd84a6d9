package app.afterbell.company.web.setup;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the setup path. */
@Component
@Order(190)
class SetupLine extends CompanySetting {

  SetupLine() {
    super("/settings/first-steps", "company.setup.title", Power.SETTLE_RULES);
  }
}
