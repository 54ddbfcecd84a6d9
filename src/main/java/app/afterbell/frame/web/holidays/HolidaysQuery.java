package app.afterbell.frame.web.holidays;

import app.afterbell.planning.Holidays;
import app.afterbell.planning.PublicHolidays;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the holidays of a year, and what can be proposed for it. */
@Component
class HolidaysQuery {

  private final Holidays holidays;
  private final PublicHolidays known;

  HolidaysQuery(Holidays holidays, PublicHolidays known) {
    this.holidays = holidays;
    this.known = known;
  }

  @Transactional(readOnly = true)
  public HolidaysPage page(Asked asked, Typed typed, Viewer viewer, Locale locale, Instant now) {
    int year = asked.yearOr(now.atZone(viewer.zone()).getYear());
    return new HolidaysPage(year, now.atZone(viewer.zone()).toLocalDate(), holidays.of(year, now),
        known.countries(locale),
        known.regions(asked.country(), locale), asked.country(), asked.region(),
        known.of(asked.country(), asked.region(), year, locale), typed, List.of(), List.of(), Map.of(), null, null);
  }
}
