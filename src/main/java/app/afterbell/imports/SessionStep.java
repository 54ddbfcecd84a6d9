package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import app.afterbell.imports.Known.KnownSession;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session to be planned, or what is new of a known one.
 *
 * @param minutes planned; newMinutes is whether a known session's length is corrected
 * @param attendance null where nothing is to be logged; notes likewise
 */
record SessionStep(
    EngagementId engagement,
    PersonId mentor,
    Set<PersonId> students,
    Instant startsAt,
    ZoneId zone,
    int minutes,
    boolean newMinutes,
    @Nullable KnownSession known,
    @Nullable Attendance attendance,
    @Nullable Text notes) {

  /** @param at when it was said */
  record Attendance(List<Mark> marks, @Nullable Integer minutes, Instant at) {}

  record Text(String body, Instant at) {}

  boolean writes() {
    return known == null || newMinutes || attendance != null || notes != null;
  }
}
