package app.afterbell.company.web.hints;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the words beside choices. */
@Component
@Order(114)
class HintsLine extends CompanySetting {

  HintsLine() {
    super("/settings/hints", "company.hints.title", Power.SETTLE_RULES);
  }
}
