package app.afterbell.frame.web.holidays;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the holidays. */
@Component
@Order(122)
class HolidaysLine extends CompanySetting {

  HolidaysLine() {
    super("/settings/holidays", "frame.holidays.title", Power.PLAN_SESSIONS);
  }
}
