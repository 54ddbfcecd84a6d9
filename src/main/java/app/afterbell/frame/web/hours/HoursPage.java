package app.afterbell.frame.web.hours;

import app.afterbell.organization.Policy;
import app.afterbell.frame.web.leave.Whose;
import app.afterbell.planning.Hours;
import app.afterbell.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a mentor can be booked.
 *
 * @param weekly as they are published, or typed
 * @param dated what was typed of a date
 * @param done what was just done, in the key of its sentence
 * @param policy from when to when free times are offered
 */
public record HoursPage(Whose whose, Hours hours, Typed weekly, Typed dated, @Nullable String done, Policy policy) {

  public String path() {
    return whose.isOwn() ? "/mentor/hours" : "/staff/mentors/" + whose.id().value() + "/hours";
  }

  public List<DayOfWeek> days() {
    return List.of(DayOfWeek.values());
  }

  /** Rows of times of a day: those that are filled in, and one more. */
  public int rows(DayOfWeek day) {
    int rows = 1;
    for (int i = 0; i < HoursForm.ROWS; i++) {
      if (!from(day, i).isEmpty() || !to(day, i).isEmpty()) {
        rows = Math.min(i + 2, HoursForm.ROWS);
      }
    }
    return rows;
  }

  public String field(String which, DayOfWeek day, int row) {
    return HoursForm.field(which, day, row);
  }

  public String from(DayOfWeek day, int row) {
    return weekly.text(field("from", day, row));
  }

  public String to(DayOfWeek day, int row) {
    return weekly.text(field("to", day, row));
  }

  public LocalTime time(int minute) {
    return HoursForm.local(minute);
  }
}
