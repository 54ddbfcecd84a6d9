package app.afterbell.planning;

import app.afterbell.shared.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What adding a holiday comes to. */
public sealed interface HolidayAnswer {

  record Added(HolidayId id) implements HolidayAnswer {}

  /** A day of it is one of another holiday. */
  record Taken(DayOff.Holiday by) implements HolidayAnswer {}

  record Refused(Why why) implements HolidayAnswer {}

  /** Why a holiday is not added. */
  enum Why implements Reason {
    NAME_MISSING,
    NAME_TOO_LONG,
    ENDS_BEFORE,
    TOO_LONG,
    /** Not within the years that are planned: a year that was mistyped. */
    FAR_YEAR;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static Optional<Why> of(String name, LocalDate from, LocalDate last) {
      return name.isEmpty() ? Optional.of(NAME_MISSING)
          : name.codePointCount(0, name.length()) > Holidays.LONGEST ? Optional.of(NAME_TOO_LONG)
          : last.isBefore(from) ? Optional.of(ENDS_BEFORE)
          : from.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR ? Optional.of(FAR_YEAR)
          : ChronoUnit.DAYS.between(from, last) >= Holidays.MOST_DAYS ? Optional.of(TOO_LONG) : Optional.empty();
    }

    @Override
    public String key() {
      return "planning.holiday." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
