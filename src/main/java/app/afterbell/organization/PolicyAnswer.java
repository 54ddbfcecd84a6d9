package app.afterbell.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What became of a decision about what holds from some day on (R39). */
public sealed interface PolicyAnswer {

  /** @param change what was settled */
  record Decided(UUID change) implements PolicyAnswer {}

  /**
   * Sessions of that day may have begun, and what was agreed for them stays.
   * @param earliest the first day that can be settled
   */
  record TooEarly(LocalDate earliest) implements PolicyAnswer {}

  /** Nobody settles so far ahead. @param latest the last day from which something can hold */
  record TooLate(LocalDate latest) implements PolicyAnswer {}

  /** A pay period that runs ends as it was settled. @param near the beginnings of periods before and after that day */
  record WithinAPeriod(List<LocalDate> near) implements PolicyAnswer {}

  /** What was settled for later periods would lie within one. @param from of that */
  record CutsALaterPeriod(LocalDate from) implements PolicyAnswer {}

  /** A run closes after its last due date: the pay day would be before. @param days after which it can be */
  record PaidBeforeTheRunCloses(int days) implements PolicyAnswer {}

  /** These are beyond what can be. */
  record OutOfBounds(List<Setting> settings) implements PolicyAnswer {}

  /** All of it holds on that day already. */
  record NothingChanged() implements PolicyAnswer {}

  /** Something was settled since the form was shown: what was tried is not what would be. */
  record ChangedMeanwhile() implements PolicyAnswer {}

  /** It was taken back already, or holds. */
  record HoldsAlready() implements PolicyAnswer {}
}
