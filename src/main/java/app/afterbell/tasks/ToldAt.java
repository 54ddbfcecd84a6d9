package app.afterbell.tasks;

import app.afterbell.engagements.WallTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a family told, as it was typed on the clocks of the one who types (R9, R16). */
public record ToldAt(WallTime typed) {

  /** Reads what a date-and-time field sends, such as 2026-11-22T16:00; empty where it is no such thing. */
  public static Optional<ToldAt> parse(String typed, ZoneId zone) {
    try {
      return Optional.of(new ToldAt(new WallTime(LocalDateTime.parse(typed.strip()), zone)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public Instant at() {
    return typed.instant();
  }

  /** The clocks jumped over this time: another is taken. */
  public boolean isSkipped() {
    return typed.clockChange() == WallTime.ClockChange.SKIPPED;
  }

  /** The clocks showed this time twice: the first is taken. */
  public boolean isRepeated() {
    return typed.clockChange() == WallTime.ClockChange.REPEATED;
  }
}
