package app.afterbell.desk.waiting;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to what is done by itself. */
@Component
@Order(130)
class WaitingLine extends CompanySetting {

  WaitingLine() {
    super("/settings/waiting", "desk.waiting.title", Power.SEE_WAITING);
  }
}
