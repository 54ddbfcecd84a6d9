package app.afterbell.notifications.web.clocks;

import app.afterbell.notifications.ClockSessions.Moved;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.Portal;
import app.afterbell.web.Ui;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What moves.
 *
 * @param engagement for staff, its name; null for a reader's own
 * @param back where the reader comes from
 * @param zone of the reader; for staff that of the engagement
 */
public record ClocksPage(@Nullable String engagement, String back, ZoneId zone, List<Moved> moved) {

  /** "From Mar 8 to Mar 29 your Monday session is at 3:00 pm instead of 4:00 pm." */
  public String sentence(Ui ui, Moved one) {
    return ui.text("notifications.clocks." + (engagement == null ? "" : "staff.") + one.sentence(),
        one.words(ui.formats()));
  }

  /** Which session it is, to its reader; to staff, for whose clocks. */
  public String what(Ui ui, Moved one) {
    if (engagement != null) {
      return ui.text("notifications.clocks.whose", one.personName(), ui.formats().zoneName(one.here()));
    }
    var students = one.students().stream().map(FirstName::of).collect(Collectors.joining(", "));
    return one.mentors() ? ui.text("notifications.clocks.of", one.subject())
        : students.isEmpty() ? ui.text("notifications.clocks.with", one.subject(), one.mentorName())
        : ui.text("notifications.clocks.for", one.subject(), one.mentorName(), students);
  }

  /** Where one of its sessions is. */
  public String portal(Moved one) {
    return (engagement != null ? Portal.STAFF : one.mentors() ? Portal.MENTOR : Portal.FAMILY).path();
  }
}
