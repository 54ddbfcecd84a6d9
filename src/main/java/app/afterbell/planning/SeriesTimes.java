package app.afterbell.planning;

import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed once a weekly time is changed from a day on (R33). Each of its dates goes to the nearest one of the
 * new weekday, three days away at the most; so do its first and its last day.
 *
 * @param all that is agreed by now
 * @param current the one that is changed, which holds on this day
 * @param from the first day that is changed
 * @param to the new time
 * @param minutes null: as the terms say
 * @param minutesUntil the day from which the terms say another length, which stands; null: none
 * @param replacesLater what follows it is gone
 */
record SeriesTimes(
    List<WeeklyHeld> all, WeeklyHeld current, LocalDate from, WeeklyTime to, @Nullable Integer minutes,
    @Nullable LocalDate minutesUntil, boolean replacesLater) {

  /** By how many days, from -3 to 3. */
  static int shift(DayOfWeek from, DayOfWeek to) {
    return Math.floorMod(to.getValue() - from.getValue() + 3, 7) - 3;
  }

  /** What was agreed for later days in its place. */
  List<WeeklyHeld> later() {
    return all.stream()
        .filter(one -> one.line() == current.line() && one.fromOn() != null && one.fromOn().isAfter(from)).toList();
  }

  /** Empty where it would be agreed twice. */
  Optional<List<WeeklyHeld>> after() {
    var after = new ArrayList<WeeklyHeld>();
    all.stream()
        .filter(one -> one.line() != current.line() || !later().contains(one))
        .forEach(one -> (one.line() == current.line() ? one.until(from) : Optional.of(one)).ifPresent(after::add));
    if (!replacesLater) {
      after.addAll(later());
    }
    var pieces = pieces(after);
    boolean twice = pieces.stream().anyMatch(piece -> after.stream().anyMatch(piece::meets));
    after.addAll(pieces);
    return twice || pieces.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(after));
  }

  // Where the same time follows anyway, it holds until then.
  private List<WeeklyHeld> pieces(List<WeeklyHeld> others) {
    int shift = shift(current.time().day(), to.day());
    var first = from.plusDays(shift);
    var last = end() == null ? null : end().plusDays(shift);
    var end = others.stream()
        .filter(one -> one.time().equals(to) && one.fromOn() != null && one.fromOn().isAfter(first))
        .map(WeeklyHeld::fromOn)
        .filter(next -> last == null || next.isBefore(last))
        .min(LocalDate::compareTo).orElse(last);
    var week = current.weekOn() == null ? null
        : current.weekOn().plusDays(current.time().day().getValue() - 1L + shift);
    var whole = new WeeklyHeld(current.line(), to, first, end, week, minutes);
    if (minutes == null || minutesUntil == null || !whole.holdsOn(minutesUntil)) {
      return end == null || end.isAfter(first) ? List.of(whole) : List.of();
    }
    return Stream.of(whole.until(minutesUntil).orElse(null),
        new WeeklyHeld(current.line(), to, minutesUntil, end, week, null)).filter(Objects::nonNull).toList();
  }

  private @Nullable LocalDate end() {
    if (!replacesLater || later().isEmpty()) {
      return current.toOn();
    }
    var ends = later().stream().map(WeeklyHeld::toOn).toList();
    return ends.contains(null) ? null : ends.stream().max(LocalDate::compareTo).orElseThrow();
  }
}
