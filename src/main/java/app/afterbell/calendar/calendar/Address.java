package app.afterbell.calendar.calendar;

import app.afterbell.shared.Id;
import app.afterbell.shared.Portal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the calendar, to be linked to.
 *
 * @param view absent: what suits the screen
 */
public record Address(Portal portal, @Nullable View view, LocalDate on, Filter filter) {

  public String href() {
    var written = new StringBuilder(portal.path() + "/calendar").append("?on=").append(on);
    if (view != null) {
      written.append("&view=").append(view.word());
    }
    append(written, "mentor", filter.mentor());
    append(written, "student", filter.student());
    append(written, "engagement", filter.engagement());
    return written.toString();
  }

  /** Where this session is chosen, and its day with it. */
  public String session(Slot slot) {
    return on(slot.day()).href() + "&session=" + slot.id().value();
  }

  public Address on(LocalDate day) {
    return new Address(portal, view, Asked.within(day), filter);
  }

  public Address in(@Nullable View other) {
    return new Address(portal, other, on, filter);
  }

  public Address narrowed(Filter other) {
    return new Address(portal, view, on, other);
  }

  private static void append(StringBuilder written, String name, @Nullable Id id) {
    if (id != null) {
      written.append('&').append(name).append('=').append(id.value());
    }
  }
}
