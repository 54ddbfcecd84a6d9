package app.afterbell.engagements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms, and the days on which they hold by the calendar of the engagement's zone.
 *
 * @param firstOn the day from which they were agreed; the first ones hold before it too
 * @param toOn the day after the last; null where no end was agreed
 * @param agreedBy the name of the person who agreed on them; null where they came from a spreadsheet
 */
public record TermsHeld(
    LocalDate firstOn, @Nullable LocalDate toOn, Terms terms, @Nullable String agreedBy, @Nullable Instant agreedAt) {

  /** Whether they hold on this day, for one that is not before the engagement's first. */
  public boolean holdOn(LocalDate day) {
    return !day.isBefore(firstOn) && (toOn == null || day.isBefore(toOn));
  }

  /** Those that hold on a day; before the first day, the first. @param all the latest first */
  public static TermsHeld on(List<TermsHeld> all, LocalDate day) {
    return all.stream().filter(held -> held.holdOn(day)).findFirst().orElseGet(all::getLast);
  }
}
