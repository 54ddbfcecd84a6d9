package app.afterbell.frame.web.leave;

import app.afterbell.planning.DayOff;
import app.afterbell.planning.LeaveAnswer;
import app.afterbell.planning.LeaveId;
import app.afterbell.planning.Leaves;
import app.afterbell.planning.StandingSessions;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When a mentor is away: "see" lists the sessions in it, "enter" does it with what was chosen for each (R31). */
@Controller
@Needs(value = Power.PLAN_SESSIONS, in = Portal.STAFF)
class AwayController {

  private static final Set<String> DONE = Set.of("back", "entered", "decided");

  private final WhoseDays whoseDays;
  private final AwayQuery query;
  private final Leaves leaves;
  private final StandingSessions standing;
  private final Deciding deciding;
  private final Entering entering;
  private final PuttingBack puttingBack;
  private final Clock clock;

  AwayController(
      WhoseDays whoseDays, AwayQuery query, Leaves leaves, StandingSessions standing, Deciding deciding,
      Entering entering, PuttingBack puttingBack, Clock clock) {
    this.entering = entering;
    this.puttingBack = puttingBack;
    this.whoseDays = whoseDays;
    this.query = query;
    this.leaves = leaves;
    this.standing = standing;
    this.deciding = deciding;
    this.clock = clock;
  }

  @GetMapping({"/mentor/away", "/staff/mentors/{mentor}/away"})
  ModelAndView away(
      @PathVariable(required = false) @Nullable UUID mentor, @RequestParam(defaultValue = "") String done,
      Viewer viewer) {
    var whose = whoseDays.of(mentor, viewer);
    return shown(new AwayPage(whose, leaves.ofMentor(whose.id(), clock.instant()), Typed.nothing(), null, Map.of(),
        Map.of(), null, null, DONE.contains(done) ? done : null), HttpStatus.OK);
  }

  @PostMapping({"/mentor/away", "/staff/mentors/{mentor}/away"})
  ModelAndView enter(@PathVariable(required = false) @Nullable UUID mentor, Typed typed, Viewer viewer) {
    var now = clock.instant();
    var whose = whoseDays.of(mentor, viewer);
    var leave = AwayForm.read(typed, whose);
    if (leave == null) {
      return again(whose, typed, null, null, now);
    }
    if (leaves.wrong(leave, now).isPresent()) {
      typed.refuse("first", leaves.wrong(leave, now).get());
      return again(whose, typed, null, null, now);
    }
    var choices = Choice.of(typed, query.in(leave, now));
    if (!typed.text("act").equals("enter")) {
      return shown(page(whose, typed, choices, Map.of(), leave, null, now), HttpStatus.OK);
    }
    return switch (entering.enter(leave, choices, whose.as(), viewer, now)) {
      case Entering.Undone(var wrong) ->
          shown(page(whose, typed, choices, wrong, leave, null, now), HttpStatus.UNPROCESSABLE_CONTENT);
      case Entering.Answered(LeaveAnswer answer) -> entered(whose, typed, choices, leave, answer, now);
    };
  }

  private ModelAndView entered(
      Whose whose, Typed typed, List<Choice> choices, Leaves.NewLeave leave, LeaveAnswer answer, Instant now) {
    return switch (answer) {
      case LeaveAnswer.Entered(var id) -> SeeOther.to(whose.path() + "/" + id.value() + "?done=entered");
      case LeaveAnswer.Taken(var by) ->
          shown(page(whose, typed, choices, Map.of(), leave, by, now), HttpStatus.UNPROCESSABLE_CONTENT);
      case LeaveAnswer.Refused(var why) -> {
        typed.refuse("first", why);
        yield again(whose, typed, choices, leave, now);
      }
    };
  }

  @GetMapping({"/mentor/away/{leave}", "/staff/mentors/{mentor}/away/{leave}"})
  ModelAndView leave(
      @PathVariable(required = false) @Nullable UUID mentor, @PathVariable UUID leave,
      @RequestParam(defaultValue = "") String done, Viewer viewer) {
    return page(whoseDays.of(mentor, viewer), new LeaveId(leave), Typed.nothing(), Map.of(),
        DONE.contains(done) ? done : null, clock.instant());
  }

  /** What is chosen for the sessions about which nobody decided yet. */
  @PostMapping({"/mentor/away/{leave}", "/staff/mentors/{mentor}/away/{leave}"})
  ModelAndView decide(
      @PathVariable(required = false) @Nullable UUID mentor, @PathVariable UUID leave, Typed typed, Viewer viewer) {
    var now = clock.instant();
    var whose = whoseDays.of(mentor, viewer);
    var line = leaves.line(new LeaveId(leave), whose.id(), now);
    return decided(whose, line.id(), Choice.of(typed, query.open(whose, line, now)), "decided", viewer, now);
  }

  @PostMapping({"/mentor/away/{leave}/withdrawal", "/staff/mentors/{mentor}/away/{leave}/withdrawal"})
  ModelAndView takeBack(
      @PathVariable(required = false) @Nullable UUID mentor, @PathVariable UUID leave, Typed typed,
      Viewer viewer) {
    var now = clock.instant();
    var whose = whoseDays.of(mentor, viewer);
    var id = new LeaveId(leave);
    var wrong = puttingBack.takeBack(id, whose, Set.copyOf(typed.all("back")), viewer, now);
    return wrong.isEmpty() ? SeeOther.to(whose.path() + "?done=back")
        : page(whose, id, Typed.nothing(), wrong, null, now);
  }

  private ModelAndView decided(
      Whose whose, LeaveId leave, List<Choice> choices, String done, Viewer viewer, Instant now) {
    var wrong = deciding.decide(leave, choices, whose.as(), whose.zone(), viewer, now);
    return wrong.isEmpty() ? SeeOther.to(whose.path() + "/" + leave.value() + "?done=" + done)
        : page(whose, leave, Choice.typed(choices), wrong, null, now);
  }

  private ModelAndView page(
      Whose whose, LeaveId id, Typed typed, Map<String, Function<Ui, String>> wrong, @Nullable String done,
      Instant now) {
    var line = leaves.line(id, whose.id(), now);
    var open = Choice.of(typed, query.open(whose, line, now));
    var page = new LeavePage(whose, line, open, query.times(open, line.from(), line.to(), now), standing.decided(id),
        puttingBack.offered(id, now), wrong, done);
    return new ModelAndView("frame/web/leave/leave",
        wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", page);
  }

  private ModelAndView again(
      Whose whose, Typed typed, @Nullable List<Choice> choices, Leaves.@Nullable NewLeave leave, Instant now) {
    return shown(page(whose, typed, choices, Map.of(), leave, null, now), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private AwayPage page(
      Whose whose, Typed typed, @Nullable List<Choice> choices, Map<String, Function<Ui, String>> wrong,
      Leaves.@Nullable NewLeave leave, DayOff.@Nullable Leave taken, Instant now) {
    var times = choices == null || leave == null ? Map.<String, List<Instant>>of()
        : query.times(choices, leave.from(), leave.to(), now);
    return new AwayPage(whose, leaves.ofMentor(whose.id(), now), typed, choices, times, wrong, leave, taken, null);
  }

  private static ModelAndView shown(AwayPage page, HttpStatus status) {
    return new ModelAndView("frame/web/leave/away", status).addObject("page", page);
  }
}
