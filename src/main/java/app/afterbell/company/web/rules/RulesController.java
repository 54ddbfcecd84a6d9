package app.afterbell.company.web.rules;

import app.afterbell.organization.PolicyAnswer;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /settings/rules}: what holds, and another value in three steps: typed, tried on the last three months, saved
 * from a day on (R39). What moves no money has nothing to be tried on, and is saved in one step.
 */
@Controller
@Needs(Power.SETTLE_RULES)
@RequestMapping("/settings/rules")
class RulesController {

  private static final Set<String> DONE = Set.of("saved", "withdrawn");

  private final RulesQuery rules;
  private final TryQuery tries;
  private final PolicyDecisions decisions;
  private final Clock clock;

  RulesController(RulesQuery rules, TryQuery tries, PolicyDecisions decisions, Clock clock) {
    this.rules = rules;
    this.tries = tries;
    this.decisions = decisions;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@RequestParam(defaultValue = "") String done, Viewer viewer) {
    return all(DONE.contains(done) ? done : null, null, viewer, HttpStatus.OK);
  }

  /** Another value: what holds is proposed, or what was typed before. */
  @GetMapping("/{topic}")
  ModelAndView form(@PathVariable String topic, Typed typed, Viewer viewer) {
    var which = topic(topic);
    var first = tries.first(which, viewer, clock.instant());
    return form(typed.names().isEmpty() ? first : TryForm.of(which, typed), false, viewer);
  }

  @GetMapping("/{topic}/trial")
  ModelAndView trial(@PathVariable String topic, Typed typed, Viewer viewer) {
    var now = clock.instant();
    var form = TryForm.of(topic(topic), typed);
    var wish = form.wish();
    var wrong = wish.isEmpty() ? null : tries.wrong(wish.get(), viewer, now);
    return wish.isEmpty() || wrong != null ? form(form.with(wrong), true, viewer)
        : tried(form, Math.max(1, typed.number("page", 1)), false, viewer, HttpStatus.OK);
  }

  @PostMapping("/{topic}")
  ModelAndView save(@PathVariable String topic, Typed typed, Viewer viewer) {
    var form = TryForm.of(topic(topic), typed);
    var seen = typed.id("seen");
    var day = form.day();
    if (day.isEmpty() || !form.saysWhy()) {
      return day.isEmpty() || !form.ofMoney() ? form(form, true, viewer)
          : tried(form, 1, true, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var answer = decisions.decide(new Wish(day.get(), form.numbers(), form.why(), seen), viewer, clock.instant());
    return switch (answer) {
      case PolicyAnswer.Decided _ -> SeeOther.to("/settings/rules?done=saved#history");
      case PolicyAnswer.ChangedMeanwhile _ -> tried(form.with(answer), 1, true, viewer, HttpStatus.CONFLICT);
      case PolicyAnswer.OutOfBounds _ -> form(form, true, viewer);
      case PolicyAnswer.TooEarly _, PolicyAnswer.TooLate _, PolicyAnswer.WithinAPeriod _,
          PolicyAnswer.CutsALaterPeriod _, PolicyAnswer.PaidBeforeTheRunCloses _, PolicyAnswer.NothingChanged _,
          PolicyAnswer.HoldsAlready _ -> form(form.with(answer), true, viewer);
    };
  }

  @PostMapping("/changes/{id}/withdrawal")
  ModelAndView withdraw(@PathVariable UUID id, Viewer viewer) {
    return switch (decisions.withdraw(id, viewer, clock.instant())) {
      case PolicyAnswer.Decided _ -> SeeOther.to("/settings/rules?done=withdrawn#history");
      case PolicyAnswer.CutsALaterPeriod _ -> all(null, "cuts", viewer, HttpStatus.CONFLICT);
      case PolicyAnswer.HoldsAlready _, PolicyAnswer.TooEarly _, PolicyAnswer.TooLate _,
          PolicyAnswer.WithinAPeriod _, PolicyAnswer.PaidBeforeTheRunCloses _, PolicyAnswer.OutOfBounds _,
          PolicyAnswer.NothingChanged _, PolicyAnswer.ChangedMeanwhile _ ->
          all(null, "holds", viewer, HttpStatus.CONFLICT);
    };
  }

  private static Topic topic(String key) {
    return Typed.one(Topic.class, key).orElseThrow(NotFound::new);
  }

  private ModelAndView all(@Nullable String done, @Nullable String wrong, Viewer viewer, HttpStatus status) {
    return new ModelAndView("company/web/rules/rules",
        Map.of("page", rules.page(done, wrong, viewer, clock.instant())), status);
  }

  private ModelAndView form(TryForm form, boolean refused, Viewer viewer) {
    return new ModelAndView("company/web/rules/try", Map.of("page", tries.form(form, refused, viewer, clock.instant())),
        refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private ModelAndView tried(TryForm form, int page, boolean refused, Viewer viewer, HttpStatus status) {
    return new ModelAndView("company/web/rules/trial",
        Map.of("page", tries.trial(form, page, refused, viewer, clock.instant())), status);
  }
}
