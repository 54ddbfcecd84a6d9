package app.afterbell.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the company says beside a label that somebody chooses, from a day on (R39).
 *
 * @param label as SQL and forms have it: a status of attendance, such as {@code cancelled_billable}, or what
 * {@code web.Labels} offers
 * @param hint empty: nothing any more
 */
public record Hint(LocalDate from, String label, String hint) {

  /** Characters at the most: it stands in small print beside a choice. */
  public static final int LONGEST = 120;

  /** What is said of this label on this day; empty where nothing is. @param all in the order in which they hold */
  public static Optional<String> at(List<Hint> all, String label, LocalDate day) {
    return all.stream().filter(one -> one.label.equals(label) && !one.from.isAfter(day))
        .reduce((_, later) -> later).map(Hint::hint).filter(hint -> !hint.isEmpty());
  }

  /** As {@code Organizations} reads it, in one column. */
  static Hint of(String text) {
    var parts = text.split("\\|", 3);
    return new Hint(LocalDate.parse(parts[0]), parts[1], parts[2]);
  }
}
