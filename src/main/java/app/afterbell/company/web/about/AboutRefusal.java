package app.afterbell.company.web.about;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why what was typed of the company is not taken. */
enum AboutRefusal implements Reason {
  NO_CURRENCY,
  /** Periods and days by which was billed and paid would be others. */
  ZONE_STAYS;

  @Override
  public String key() {
    return "company.about.wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
