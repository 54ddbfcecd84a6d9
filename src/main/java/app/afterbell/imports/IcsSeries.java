package app.afterbell.imports;

import app.afterbell.shared.CalendarLine;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;

/**
 * The dates of a series (RRULE), at the same time on the clocks of its zone whatever these do (R16). One that never
 * ends is none to import: it is agreed as weekly times.
 */
final class IcsSeries {

  private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

  private IcsSeries() {}

  /** What became of a rule. */
  sealed interface Dates {

    record Of(List<LocalDateTime> dates) implements Dates {}

    record NoEnd() implements Dates {}

    record NotUnderstood() implements Dates {}
  }

  /**
   * @param until dates behind it are not looked for
   * @param most of them
   */
  static Dates of(String rule, IcsTime first, LocalDateTime until, int most) {
    var parts = new ArrayList<String>();
    String end = null;
    boolean counted = false;
    for (var part : rule.strip().toUpperCase(Locale.ROOT).split(";")) {
      if (part.startsWith("UNTIL=")) {
        end = part.substring("UNTIL=".length());
      } else {
        counted |= part.startsWith("COUNT=");
        parts.add(part);
      }
    }
    var frequency = parts.stream().filter(part -> part.startsWith("FREQ=")).findFirst().orElse("FREQ=?");
    if (!FREQUENCIES.contains(frequency.substring("FREQ=".length()))) {
      return new Dates.NotUnderstood();
    }
    if (end == null && !counted) {
      return new Dates.NoEnd();
    }
    try {
      var last = end == null ? null : end(end, first);
      var all = new Recur<LocalDateTime>(String.join(";", parts)).getDates(first.local(), first.local(), until, most);
      return new Dates.Of(all.stream()
          .filter(date -> last == null || !new IcsTime(date, first.zone()).instant().isAfter(last)).toList());
    } catch (RuntimeException e) { // whatever a rule of a stranger makes of the library
      return new Dates.NotUnderstood();
    }
  }

  // A day is whole: its last moment, on the clocks of the series.
  private static Instant end(String text, IcsTime first) {
    var line = new CalendarLine("UNTIL", "", text);
    return switch (IcsTime.read(line, text, first.zone())) {
      case IcsTime.Read.At(var time) -> time.instant();
      case IcsTime.Read.WholeDay(var day) -> day.plusDays(1).atStartOfDay(first.zone()).toInstant().minusSeconds(1);
      case IcsTime.Read.UnknownZone(var name) -> throw new DateTimeParseException("zone", name, 0);
      case IcsTime.Read.NoTime(var value) -> throw new DateTimeParseException("time", value, 0);
    };
  }
}
