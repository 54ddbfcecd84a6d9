package app.afterbell.desk.engagements;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.WeeklyHeld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Engagements as staff look them up.
 *
 * @param items at the most {@link EngagementsQuery#MOST}
 * @param more there are more than these
 */
public record EngagementsPage(String searched, Filter filter, List<Item> items, boolean more) {

  /** Which of them. */
  public enum Filter {
    /** That are not over. */
    CURRENT,
    /** Not over, and nothing planned ahead. */
    IDLE,
    /** Whose last day is within four weeks. */
    ENDING,
    /** Billed or paid at nothing, by the terms of today. */
    UNRATED,
    OVER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** @param nextAt when its next session starts */
  public record Item(
      EngagementId id, String name, String subject, String mentor, List<String> students, List<WeeklyHeld> weekly,
      ZoneId zone, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Instant nextAt) {}
}
