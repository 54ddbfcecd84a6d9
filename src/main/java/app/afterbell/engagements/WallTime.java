package app.afterbell.engagements;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A date and a time on the clocks of a place (R16). Where a clock change skips it, it is as much later as the gap is
 * long; where one repeats it, the first of the two is meant: java.time's rules.
 */
public record WallTime(LocalDateTime local, ZoneId zone) {

  /** What the clocks did at such a time. */
  public enum ClockChange {
    NONE,
    /** There was no such time: the clocks jumped over it. */
    SKIPPED,
    /** There were two such times: the clocks went back over it. */
    REPEATED
  }

  public Instant instant() {
    return local.atZone(zone).toInstant();
  }

  public ClockChange clockChange() {
    return switch (zone.getRules().getValidOffsets(local).size()) {
      case 0 -> ClockChange.SKIPPED;
      case 1 -> ClockChange.NONE;
      default -> ClockChange.REPEATED;
    };
  }
}
