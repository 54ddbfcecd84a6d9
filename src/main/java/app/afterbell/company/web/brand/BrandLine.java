package app.afterbell.company.web.brand;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to logo and colour. */
@Component
@Order(113)
class BrandLine extends CompanySetting {

  BrandLine() {
    super("/settings/brand", "company.brand.title", Power.SETTLE_RULES);
  }
}
