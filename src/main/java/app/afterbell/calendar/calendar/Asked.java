package app.afterbell.calendar.calendar;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Typed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for. What cannot be read of a view or a day is as if it were not there; who is named and is not
 * there, is not found.
 *
 * @param view absent: what suits the screen
 * @param on absent: today, or the session's day
 */
public record Asked(@Nullable View view, @Nullable LocalDate on, @Nullable SessionId session, Filter filter) {

  /** The years that have a page. */
  public static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  /** @param filtered whether this reader narrows the calendar by its address */
  public static Asked of(Typed parameters, boolean filtered) {
    var session = id(parameters, "session");
    var mentor = filtered ? id(parameters, "mentor") : null;
    var student = filtered ? id(parameters, "student") : null;
    var engagement = filtered ? id(parameters, "engagement") : null;
    return new Asked(
        View.of(parameters.text("view")).orElse(null),
        day(parameters.text("on")),
        session == null ? null : new SessionId(session),
        new Filter(
            mentor == null ? null : new PersonId(mentor),
            student == null ? null : new PersonId(student),
            engagement == null ? null : new EngagementId(engagement)));
  }

  /** The nearest day that there is: February 31 is the last of February. */
  static @Nullable LocalDate day(String written) {
    var found = DAY.matcher(written.strip());
    if (!found.matches()) {
      return null;
    }
    var month = YearMonth.of(Integer.parseInt(found.group(1)), Math.clamp(Integer.parseInt(found.group(2)), 1, 12));
    return within(month.atDay(Math.clamp(Integer.parseInt(found.group(3)), 1, month.lengthOfMonth())));
  }

  static LocalDate within(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  private static @Nullable UUID id(Typed parameters, String name) {
    var written = parameters.text(name).strip();
    return written.isEmpty() ? null : Typed.readId(written).orElseThrow(NotFound::new);
  }
}
