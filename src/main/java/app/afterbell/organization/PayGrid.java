package app.afterbell.organization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days on which pay periods begin (R24): from an anchor, so many weeks each, until something else was settled from
 * the beginning of a period on. What was settled for a day within a period cannot be.
 */
public record PayGrid(LocalDate anchor, List<Stretch> stretches) {

  /** @param from {@link LocalDate#MIN} in the first */
  public record Stretch(LocalDate from, int weeks, int payDayAfterDays) {}

  public static PayGrid of(LocalDate anchor, List<Policy> policies) {
    var stretches = new ArrayList<Stretch>();
    for (var policy : policies) {
      int weeks = policy.of(Setting.PAY_PERIOD_WEEKS);
      int days = policy.of(Setting.PAY_DAY_AFTER_DAYS);
      if (stretches.isEmpty() || stretches.getLast().weeks() != weeks
          || stretches.getLast().payDayAfterDays() != days) {
        stretches.add(new Stretch(policy.fromOn(), weeks, days));
      }
    }
    return new PayGrid(anchor, List.copyOf(stretches));
  }

  /** The first day of the period that a day belongs to. */
  public LocalDate startOf(LocalDate day) {
    return startOf(day, at(day));
  }

  /** The day after that period's last. */
  public LocalDate endOf(LocalDate day) {
    int at = at(day);
    return startOf(day, at).plusWeeks(stretches.get(at).weeks());
  }

  /** From that period's last day to its pay day. */
  public int payDayAfterDays(LocalDate day) {
    return stretches.get(at(day)).payDayAfterDays();
  }

  /** Whether each stretch begins where a period of the one before it ends. */
  public boolean isWhole() {
    for (int i = 1; i < stretches.size(); i++) {
      var from = stretches.get(i).from();
      if (!startOf(from, i - 1).equals(from)) {
        return false;
      }
    }
    return true;
  }

  private LocalDate startOf(LocalDate day, int at) {
    var stretch = stretches.get(at);
    var first = at == 0 ? anchor : stretch.from();
    long periods = Math.floorDiv(ChronoUnit.DAYS.between(first, day), 7L * stretch.weeks());
    return first.plusWeeks(periods * stretch.weeks());
  }

  private int at(LocalDate day) {
    int at = stretches.size() - 1;
    while (at > 0 && stretches.get(at).from().isAfter(day)) {
      at--;
    }
    return at;
  }
}
