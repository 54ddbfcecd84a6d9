package app.afterbell.company.web.about;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the company's own page. */
@Component
@Order(112)
class CompanyLine extends CompanySetting {

  CompanyLine() {
    super("/settings/company", "company.about.title", Power.SETTLE_RULES);
  }
}
