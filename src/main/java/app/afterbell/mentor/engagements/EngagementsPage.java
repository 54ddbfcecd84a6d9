package app.afterbell.mentor.engagements;

import app.afterbell.engagements.EngagementId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's engagements.
 *
 * @param searched what was searched for, empty where nothing was
 * @param current those that go on, by name
 * @param ended those that are over, the last to end first
 */
public record EngagementsPage(String searched, List<Item> current, List<Item> ended) {

  /**
   * One engagement in the list.
   *
   * @param toLog sessions that wait to be logged
   */
  public record Item(
      EngagementId id,
      String name,
      String subject,
      List<String> students,
      ZoneId zone,
      List<Weekly> weekly,
      @Nullable LocalDate endsOn,
      @Nullable Instant nextAt,
      int toLog) {}
}
