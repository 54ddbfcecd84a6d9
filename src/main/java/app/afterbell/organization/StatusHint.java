package app.afterbell.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the company says beside a status of attendance, from a day on (R39).
 *
 * @param status as SQL and forms have it, such as {@code cancelled_billable}
 * @param hint empty: nothing any more
 */
public record StatusHint(LocalDate from, String status, String hint) {

  /** Characters at the most: it stands in small print beside a choice. */
  public static final int LONGEST = 120;

  /** What is said of this status on this day; empty where nothing is. @param all in the order in which they hold */
  public static Optional<String> at(List<StatusHint> all, String status, LocalDate day) {
    return all.stream().filter(one -> one.status.equals(status) && !one.from.isAfter(day))
        .reduce((_, later) -> later).map(StatusHint::hint).filter(hint -> !hint.isEmpty());
  }

  /** As {@code Organizations} reads it, in one column. */
  static StatusHint of(String text) {
    var parts = text.split("\\|", 3);
    return new StatusHint(LocalDate.parse(parts[0]), parts[1], parts[2]);
  }
}
