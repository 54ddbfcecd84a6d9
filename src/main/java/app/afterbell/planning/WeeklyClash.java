package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A weekly time that somebody has already, at the time of one that is to be agreed: whether its sessions are on the
 * plan or not (R31).
 *
 * @param person who would have two sessions at once
 * @param engagement whose weekly time it is; {@link #ITSELF}: one of those that are to be agreed
 * @param zone of that engagement
 * @param first the first date of the one that is to be agreed on which they meet
 * @param dates how many of them within a year
 */
public record WeeklyClash(
    PersonId person, boolean mentor, EngagementId engagement, String name, WeeklyHeld time, ZoneId zone,
    LocalDate first, int dates) {

  public static final EngagementId ITSELF = new EngagementId(new UUID(0, 0));

  public boolean isOfItself() {
    return engagement.equals(ITSELF);
  }

  /** The same for the same two weekly times of the same person. */
  public String line() {
    return isOfItself() ? "itself " + time.written()
        : String.join(" ", person.value().toString(), engagement.value().toString(), time.written());
  }

  WeeklyClash and(WeeklyClash other) {
    return new WeeklyClash(person, mentor, engagement, name, time, zone,
        first.isBefore(other.first) ? first : other.first, dates + other.dates);
  }
}
