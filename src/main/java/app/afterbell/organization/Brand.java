package app.afterbell.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a company shows itself by, from a day on (R39).
 *
 * @param light its colour on light paper; null for ours
 * @param dark its colour on dark paper; null where it has none on light paper either
 * @param logo the hash of its picture; null for none
 */
public record Brand(LocalDate from, @Nullable Colour light, @Nullable Colour dark, @Nullable String logo) {

  /** What holds on this day: what was settled last for the latest day until then. @param all in their order */
  public static Optional<Brand> at(List<Brand> all, LocalDate day) {
    return all.stream().filter(one -> !one.from.isAfter(day)).reduce((_, later) -> later);
  }

  /** As {@code Organizations} reads it, in one column. */
  static Brand of(String text) {
    var parts = text.split("\\|", -1);
    return new Brand(LocalDate.parse(parts[0]), Colour.of(parts[1]).orElse(null), Colour.of(parts[2]).orElse(null),
        parts[3].isEmpty() ? null : parts[3]);
  }
}
