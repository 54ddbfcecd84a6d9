package app.afterbell.planning.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.shared.PersonId;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program says to agree on an engagement.
 *
 * @param weekly each week; other rhythms are agreed on staff's page
 * @param plan whether its weekly times become sessions, as far ahead as the company plans; absent: they do
 */
record AgreeBody(
    @Nullable String name,
    @Nullable PersonId mentor,
    @Nullable List<@Nullable PersonId> students,
    @Nullable String subject,
    @Nullable String timeZone,
    @Nullable List<@Nullable WeeklyBody> weekly,
    @Nullable TermsBody terms,
    @Nullable String startsOn,
    @Nullable String endsOn,
    @Nullable String meetingLink,
    @Nullable Boolean plan) {

  /** @param day 1 for Monday to 7 for Sunday. @param at such as 16:00 */
  record WeeklyBody(@Nullable Integer day, @Nullable String at) {}

  boolean plans() {
    return !Boolean.FALSE.equals(plan);
  }

  /** @throws Problem.Found where something is missing, or is none of what it should be */
  NewEngagement read() {
    var faults = new ArrayList<Fault>();
    need("name", name, faults);
    need("mentor", mentor, faults);
    need("students", students, faults);
    need("subject", subject, faults);
    need("terms", terms, faults);
    var zone = zone(faults);
    var times = times(faults);
    var first = Dates.read("/startsOn", startsOn, true, faults);
    var last = Dates.read("/endsOn", endsOn, false, faults);
    var agreed = terms == null ? null : terms.read("/terms", faults);
    if (!faults.isEmpty()) {
      throw Problem.of(ProblemType.MALFORMED, faults).found();
    }
    return new NewEngagement(Objects.requireNonNull(name), Objects.requireNonNull(mentor), people(),
        Objects.requireNonNull(subject), Objects.requireNonNull(zone), times, Objects.requireNonNull(agreed),
        Objects.requireNonNull(first), last, meetingLink == null || meetingLink.isBlank() ? null : meetingLink, null);
  }

  private Set<PersonId> people() {
    return Objects.requireNonNull(students).stream().filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private @Nullable ZoneId zone(List<Fault> faults) {
    try {
      return ZoneId.of(timeZone == null ? "" : timeZone);
    } catch (DateTimeException _) {
      faults.add(Fault.at("/timeZone", "must be a zone of the IANA database, such as Europe/Berlin"));
      return null;
    }
  }

  private List<WeeklyTime> times(List<Fault> faults) {
    var times = new ArrayList<WeeklyTime>();
    for (var one : weekly == null ? List.<WeeklyBody>of() : weekly) {
      try {
        times.add(new WeeklyTime(DayOfWeek.of(one == null || one.day() == null ? 0 : one.day()),
            LocalTime.parse(one == null || one.at() == null ? "" : one.at())));
      } catch (DateTimeException _) {
        faults.add(Fault.at("/weekly", "must each have a day from 1 to 7 and a time such as 16:00"));
      }
    }
    return times;
  }

  private static void need(String field, @Nullable Object value, List<Fault> faults) {
    if (value == null) {
      faults.add(Fault.at("/" + field, "is missing"));
    }
  }
}
