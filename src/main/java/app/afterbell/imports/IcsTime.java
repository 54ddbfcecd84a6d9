package app.afterbell.imports;

import app.afterbell.engagements.WallTime;
import app.afterbell.shared.CalendarLine;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A time of an event, as RFC 5545 writes it: in UTC, in a named zone, or in none, which is then that of the file.
 *
 * @param local on the clocks of the zone
 */
record IcsTime(LocalDateTime local, ZoneId zone) {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  /** What a line says that is no time of a session. */
  sealed interface Read {

    record At(IcsTime time) implements Read {}

    record WholeDay(LocalDate day) implements Read {}

    record UnknownZone(String name) implements Read {}

    record NoTime(String value) implements Read {}
  }

  Instant instant() {
    return new WallTime(local, zone).instant();
  }

  /** @param floating the zone of times that name none */
  static Read read(CalendarLine line, String value, ZoneId floating) {
    var text = value.strip();
    try {
      if (text.length() == 8) {
        return new Read.WholeDay(LocalDate.parse(text, DAY));
      }
      if (text.endsWith("Z")) {
        return new Read.At(new IcsTime(LocalDateTime.parse(text.substring(0, text.length() - 1), LOCAL),
            ZoneOffset.UTC));
      }
      var local = LocalDateTime.parse(text, LOCAL);
      var named = line.parameter("TZID");
      return named.isEmpty() ? new Read.At(new IcsTime(local, floating))
          : IcsZones.of(named.get()).<Read>map(zone -> new Read.At(new IcsTime(local, zone)))
              .orElseGet(() -> new Read.UnknownZone(named.get()));
    } catch (DateTimeException e) {
      return new Read.NoTime(text);
    }
  }

  /** {@code PT1H}, or {@code P1D}: not of weeks, nor negative. */
  static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text.strip().toUpperCase(Locale.ROOT)))
          .filter(length -> !length.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
