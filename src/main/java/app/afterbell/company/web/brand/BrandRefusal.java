package app.afterbell.company.web.brand;

import app.afterbell.organization.Logo;
import app.afterbell.shared.Reason;
import java.util.Locale;

/** What is wrong with a logo, a colour or a day. */
enum BrandRefusal implements Reason {
  NO_COLOUR, LIGHT_UNREAD, DARK_UNREAD, DARK_ALONE, NO_DAY, NO_PICTURE, TOO_LARGE, TOO_MANY_PIXELS, TOO_DETAILED,
      TOO_WIDE;

  static BrandRefusal of(Logo.Wrong wrong) {
    return valueOf(wrong.name());
  }

  @Override
  public String key() {
    return "company.brand.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
