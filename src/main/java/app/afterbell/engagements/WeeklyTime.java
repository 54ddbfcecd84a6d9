package app.afterbell.engagements;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A weekly wall-clock time, to the minute, in the zone of its engagement (R16): 4:00 pm stays 4:00 pm when the clocks
 * change. Written {@code MO 16:00}, several with a semicolon between.
 */
public record WeeklyTime(DayOfWeek day, LocalTime at) implements Comparable<WeeklyTime> {

  private static final Pattern WRITTEN = Pattern.compile("([A-Z]{2})\\s+(\\d{1,2}:\\d{2})");

  public WeeklyTime {
    at = at.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Reads {@code MO 16:00; TH 16:00} in any order, ascending and each once; empty where a part is no weekly time. */
  public static Optional<List<WeeklyTime>> parse(String written) {
    var parts = Arrays.stream(written.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    var times = parts.stream().map(WeeklyTime::parseOne).flatMap(Optional::stream).toList();
    return times.size() == parts.size() ? Optional.of(times.stream().distinct().sorted().toList()) : Optional.empty();
  }

  /** As SQL gives it: "1 16:00" for Mondays at four. */
  public static WeeklyTime ofColumn(String dayAndTime) {
    var parts = dayAndTime.split(" ");
    return new WeeklyTime(DayOfWeek.of(Integer.parseInt(parts[0])), LocalTime.parse(parts[1]));
  }

  public static String format(List<WeeklyTime> times) {
    return times.stream().map(WeeklyTime::toString).collect(Collectors.joining("; "));
  }

  /** This time on that date, which need not be on this weekday. */
  public WallTime on(LocalDate date, ZoneId zone) {
    return new WallTime(date.atTime(at), zone);
  }

  @Override
  public int compareTo(WeeklyTime other) {
    return Comparator.comparing(WeeklyTime::day).thenComparing(WeeklyTime::at).compare(this, other);
  }

  @Override
  public String toString() {
    return abbreviation(day) + " " + at;
  }

  private static Optional<WeeklyTime> parseOne(String written) {
    var parts = WRITTEN.matcher(written.toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      var time = parts.group(2);
      var at = LocalTime.parse(time.length() == 4 ? "0" + time : time);
      return Arrays.stream(DayOfWeek.values())
          .filter(day -> abbreviation(day).equals(parts.group(1)))
          .findFirst()
          .map(day -> new WeeklyTime(day, at));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String abbreviation(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
