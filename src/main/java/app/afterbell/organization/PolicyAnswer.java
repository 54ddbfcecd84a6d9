package app.afterbell.organization;

import java.time.LocalDate;

/** What became of a decision about what holds from some day on. */
public sealed interface PolicyAnswer {

  record Decided(Policy policy) implements PolicyAnswer {}

  /**
   * Sessions of that day may have begun, and what was agreed for them stays.
   * @param earliest the first day that can be settled
   */
  record TooEarly(LocalDate earliest) implements PolicyAnswer {}
}
