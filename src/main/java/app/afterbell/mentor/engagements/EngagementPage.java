package app.afterbell.mentor.engagements;

import app.afterbell.engagements.EngagementId;
import app.afterbell.frame.SessionLine;
import app.afterbell.web.Before;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One engagement with its sessions.
 *
 * @param coming the next ones, the first first; only on the first page
 * @param past the newest first
 * @param older where older ones begin; absent where none exist
 */
public record EngagementPage(
    Terms terms,
    List<Student> students,
    List<Weekly> weekly,
    List<SessionLine> coming,
    List<SessionLine> past,
    @Nullable Before older) {

  public record Terms(
      EngagementId id,
      String name,
      String subject,
      ZoneId timeZone,
      LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable String meetingLink) {}

  public record Student(String name, ZoneId timeZone) {}
}
