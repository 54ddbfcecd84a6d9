package app.afterbell.notifications;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian is to be told of a student.
 *
 * @param week the Sunday of a digest; null for a reminder, which is of one engagement
 */
record Due(NotificationId id, PersonId guardian, PersonId student, Via via, @Nullable LocalDate week,
    List<Stretch> stretches) {

  /**
   * Sessions of one engagement.
   * @param olderToo also those whose notes were old when they came in: a reminder is of so many sessions
   */
  record Stretch(EngagementId engagement, Places places, boolean olderToo) {}
}
