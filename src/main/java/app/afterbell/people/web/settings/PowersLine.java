package app.afterbell.people.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to who may do what. */
@Component
@Order(120)
class PowersLine extends CompanySetting {

  PowersLine() {
    super("/settings/powers", "people.settings.powers", Power.SEE_POWERS);
  }
}
