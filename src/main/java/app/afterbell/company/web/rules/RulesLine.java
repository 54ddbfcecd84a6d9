package app.afterbell.company.web.rules;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the rules of the company. */
@Component
@Order(110)
class RulesLine extends CompanySetting {

  RulesLine() {
    super("/settings/rules", "company.rules.title", Power.SETTLE_RULES);
  }
}
