package app.afterbell.planning.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.people.TimeZones;
import app.afterbell.planning.Beginnings.Rhythm;
import app.afterbell.shared.Checked;
import app.afterbell.shared.PersonId;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program says to agree on an engagement.
 *
 * @param weekly each week, or every second one
 * @param without dates without a session
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
    @Nullable List<@Nullable String> without,
    @Nullable Boolean plan) {

  private static final int MOST_WITHOUT = 100;

  /**
   * A weekly time.
   *
   * @param day 1 for Monday to 7 for Sunday
   * @param at such as 16:00
   * @param from absent: from the first day on. @param to the day after the last
   * @param weekOf a day of a week in which it is, where it is every second week
   * @param minutes absent: as the terms say
   */
  record WeeklyBody(
      @Nullable Integer day, @Nullable String at, @Nullable String from, @Nullable String to,
      @Nullable String weekOf, @Nullable Integer minutes) {

    private @Nullable WeeklyHeld read(int line, List<Fault> faults) {
      var begins = Dates.read("/weekly/" + line + "/from", from, false, faults);
      var ends = Dates.read("/weekly/" + line + "/to", to, false, faults);
      var week = Dates.read("/weekly/" + line + "/weekOf", weekOf, false, faults);
      if (begins != null && ends != null && !begins.isBefore(ends)) {
        faults.add(Fault.at("/weekly/" + line + "/to", "must be after from"));
      }
      if (minutes != null && !EngagementRule.allowsMinutes(minutes)) {
        faults.add(Fault.at("/weekly/" + line + "/minutes", "must be from 15 to 480"));
      }
      try {
        return new WeeklyHeld(line, new WeeklyTime(DayOfWeek.of(day == null ? 0 : day),
            LocalTime.parse(at == null ? "" : at)), begins, ends, week, minutes);
      } catch (DateTimeException _) {
        faults.add(Fault.at("/weekly", "must each have a day from 1 to 7 and a time such as 16:00"));
        return null;
      }
    }
  }

  /** What was said, read. */
  record Agreed(NewEngagement engagement, Rhythm rhythm) {}

  /** @throws Problem.Found where something is missing, or is none of what it should be */
  Agreed read() {
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
    var days = days(faults);
    var agreed = terms == null ? null : terms.read("/terms", faults);
    if (!faults.isEmpty()) {
      throw Problem.of(ProblemType.MALFORMED, faults).found();
    }
    var engagement = new NewEngagement(Objects.requireNonNull(name), Objects.requireNonNull(mentor), people(),
        Objects.requireNonNull(subject), Objects.requireNonNull(zone),
        times.stream().map(WeeklyHeld::time).toList(), Objects.requireNonNull(agreed),
        Objects.requireNonNull(first), last, meetingLink == null || meetingLink.isBlank() ? null : meetingLink, null);
    return new Agreed(engagement, new Rhythm(times, days, !Boolean.FALSE.equals(plan)));
  }

  private Set<PersonId> people() {
    return Objects.requireNonNull(students).stream().filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private @Nullable ZoneId zone(List<Fault> faults) {
    if (TimeZones.of(timeZone == null ? "" : timeZone) instanceof Checked.Fine<ZoneId>(var zone)) {
      return zone;
    }
    faults.add(Fault.at("/timeZone", "must be a zone of the IANA database, such as Europe/Berlin"));
    return null;
  }

  private List<WeeklyHeld> times(List<Fault> faults) {
    var times = new ArrayList<WeeklyHeld>();
    for (var one : weekly == null ? List.<WeeklyBody>of() : weekly.stream().distinct().toList()) {
      var held = (one == null ? new WeeklyBody(null, null, null, null, null, null) : one).read(times.size(), faults);
      if (held != null) {
        times.add(held);
      }
    }
    if (Rhythm.meet(times)) {
      faults.add(Fault.at("/weekly", "must not have the same time twice on a day"));
    }
    return times;
  }

  private Set<LocalDate> days(List<Fault> faults) {
    var days = new HashSet<LocalDate>();
    var all = without == null ? List.<String>of() : without;
    if (all.size() > MOST_WITHOUT) {
      faults.add(Fault.at("/without", "must have at most 100 dates"));
    }
    for (int i = 0; i < Math.min(all.size(), MOST_WITHOUT); i++) {
      var day = Dates.read("/without/" + i, all.get(i), true, faults);
      if (day != null) {
        days.add(day);
      }
    }
    return days;
  }

  private static void need(String field, @Nullable Object value, List<Fault> faults) {
    if (value == null) {
      faults.add(Fault.at("/" + field, "is missing"));
    }
  }
}
