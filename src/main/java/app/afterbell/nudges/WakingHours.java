package app.afterbell.nudges;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When somebody may be told something (R36): not in the company's quiet hours by the clocks where they live, whatever
 * those did in the night (R16). Each day has two turns, one message each: the hours until six, and the evening.
 */
public record WakingHours(ZoneId zone, Night night) {

  private static final LocalTime SIX = LocalTime.of(18, 0);

  /** @param evening from six until the night, else from the morning until six */
  public record Turn(LocalDate on, boolean evening) {}

  /** The first instant from this one on that is not in the quiet hours. */
  public Instant from(Instant at) {
    var local = at.atZone(zone);
    var time = local.toLocalTime();
    if (time.isBefore(night.to())) {
      return at(local.toLocalDate(), night.to());
    }
    return time.isBefore(night.from()) ? at : at(local.toLocalDate().plusDays(1), night.to());
  }

  public boolean quiet(Instant at) {
    return !from(at).equals(at);
  }

  /** Whose message counts: the quiet hours belong to the turn that comes after them. */
  public Turn turn(Instant at) {
    ZonedDateTime local = from(at).atZone(zone);
    return new Turn(local.toLocalDate(), !local.toLocalTime().isBefore(SIX));
  }

  /** Whether who was told then would be told a second time in an evening: a night belongs to the evening before it. */
  public boolean again(Instant told, Instant now) {
    return turn(told).equals(turn(now)) || quiet(now) && turn(told).equals(turn(lastBefore(now)));
  }

  /** When the turn after this one begins. */
  public Instant after(Turn turn) {
    return turn.evening() ? at(turn.on().plusDays(1), night.to()) : at(turn.on(), SIX);
  }

  /** Six in the evening of the day before. */
  public Instant eveningBefore(Instant at) {
    return at(at.atZone(zone).toLocalDate().minusDays(1), SIX);
  }

  // the last instant before the quiet hours in which this one lies
  private Instant lastBefore(Instant at) {
    var local = at.atZone(zone);
    var day = local.toLocalTime().isBefore(night.to()) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    return at(day, night.from()).minusSeconds(1);
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
