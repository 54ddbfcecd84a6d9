package app.afterbell.frame.web.hours;

import app.afterbell.frame.web.leave.TypedDays;
import app.afterbell.frame.web.leave.Whose;
import app.afterbell.frame.web.leave.WhoseDays;
import app.afterbell.organization.Organizations;
import app.afterbell.planning.Availability;
import app.afterbell.planning.Availability.Why;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Weekly hours, days off and extra hours of a mentor, on the mentor's own clocks (R32). */
@Controller
@Needs(value = Power.PLAN_SESSIONS, in = Portal.STAFF)
class HoursController {

  private static final Set<String> DONE = Set.of("published", "added", "removed");

  private final WhoseDays whoseDays;
  private final Availability availability;
  private final Organizations organizations;
  private final Clock clock;

  HoursController(WhoseDays whoseDays, Availability availability, Organizations organizations, Clock clock) {
    this.organizations = organizations;
    this.whoseDays = whoseDays;
    this.availability = availability;
    this.clock = clock;
  }

  @GetMapping({"/mentor/hours", "/staff/mentors/{mentor}/hours"})
  ModelAndView hours(
      @PathVariable(required = false) @Nullable UUID mentor, @RequestParam(defaultValue = "") String done,
      Viewer viewer) {
    return shown(whoseDays.of(mentor, viewer), null, Typed.nothing(), DONE.contains(done) ? done : null,
        HttpStatus.OK);
  }

  /** Publishes the weekly hours, or copies those of one day to the others in the form. */
  @PostMapping({"/mentor/hours", "/staff/mentors/{mentor}/hours"})
  ModelAndView publish(@PathVariable(required = false) @Nullable UUID mentor, Typed typed, Viewer viewer) {
    var whose = whoseDays.of(mentor, viewer);
    var copied = HoursForm.copiedFrom(typed.text("act"));
    if (copied != null) {
      return shown(whose, HoursForm.copied(typed, copied), Typed.nothing(), null, HttpStatus.OK);
    }
    var weekly = HoursForm.read(typed);
    if (typed.isFine()) {
      availability.publish(whose.id(), weekly)
          .forEach(one -> typed.refuse(HoursForm.fieldOf(one, typed), one.why()));
    }
    return typed.isFine() ? onwards(whose, "published")
        : shown(whose, typed, Typed.nothing(), null, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Extra hours on a date; without times the date is a day off. */
  @PostMapping({"/mentor/hours/dates", "/staff/mentors/{mentor}/hours/dates"})
  ModelAndView add(@PathVariable(required = false) @Nullable UUID mentor, Typed typed, Viewer viewer) {
    var whose = whoseDays.of(mentor, viewer);
    var on = TypedDays.day(typed, "on");
    if (on != null) {
      add(whose, on, typed).ifPresent(why -> typed.refuse(why == Why.ENDS_BEFORE ? "until" : "on", why));
    }
    return typed.isFine() ? onwards(whose, "added")
        : shown(whose, null, typed, null, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Optional<Why> add(Whose whose, LocalDate on, Typed typed) {
    if (typed.text("kind").equals("off")) {
      return availability.addDayOff(whose.id(), on, today(whose));
    }
    if (typed.text("from").isBlank()) {
      typed.refuse("from", TypedDays.Wrong.NO_TIME);
    }
    if (typed.text("until").isBlank()) {
      typed.refuse("until", TypedDays.Wrong.NO_TIME);
    }
    var from = TypedDays.time(typed, "from");
    var until = TypedDays.time(typed, "until");
    return from == null || until == null ? Optional.empty()
        : availability.addExtra(whose.id(), on, HoursForm.minute(from), HoursForm.until(until), today(whose));
  }

  @PostMapping({"/mentor/hours/dates/{id}/removal", "/staff/mentors/{mentor}/hours/dates/{id}/removal"})
  ModelAndView remove(
      @PathVariable(required = false) @Nullable UUID mentor, @PathVariable UUID id, Viewer viewer) {
    var whose = whoseDays.of(mentor, viewer);
    availability.remove(whose.id(), id);
    return onwards(whose, "removed");
  }

  private ModelAndView shown(
      Whose whose, @Nullable Typed weekly, Typed dated, @Nullable String done, HttpStatus status) {
    var hours = availability.of(whose.id(), today(whose));
    var page = new HoursPage(whose, hours, weekly == null ? HoursForm.of(hours) : weekly, dated, done,
        organizations.current().policies().at(clock.instant()));
    return new ModelAndView("frame/web/hours/hours", status).addObject("page", page);
  }

  private LocalDate today(Whose whose) {
    return clock.instant().atZone(whose.zone()).toLocalDate();
  }

  private static ModelAndView onwards(Whose whose, String done) {
    return SeeOther.to((whose.isOwn() ? "/mentor/hours" : "/staff/mentors/" + whose.id().value() + "/hours")
        + "?done=" + done);
  }
}
