package app.afterbell.payroll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day in an address, {@code ?period=2026-11-16}: of this century, beyond which nobody was or will be paid here. */
public final class PeriodParameter {

  private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

  private PeriodParameter() {}

  public static Optional<LocalDate> parse(String written) {
    try {
      return DAY.matcher(written).matches() ? Optional.of(LocalDate.parse(written)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
