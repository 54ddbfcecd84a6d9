package app.afterbell.desk.engagement;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.planning.SingleAnswer;
import app.afterbell.planning.SinglePlans;
import app.afterbell.planning.WeeklyPlans;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sessions of an engagement that are to come: by its weekly times, and single ones (R31). */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/{id}")
class PlanningController {

  private final EngagementQuery query;
  private final Engagements engagements;
  private final WeeklyPlans weekly;
  private final SinglePlans single;
  private final Clock clock;

  PlanningController(
      EngagementQuery query, Engagements engagements, WeeklyPlans weekly, SinglePlans single, Clock clock) {
    this.query = query;
    this.engagements = engagements;
    this.weekly = weekly;
    this.single = single;
    this.clock = clock;
  }

  @PostMapping("/weekly")
  ModelAndView start(@PathVariable UUID id, Viewer viewer) {
    weekly.start(new EngagementId(id), viewer.id(), clock.instant());
    return EngagementController.onwards(id, "weekly");
  }

  @PostMapping("/weekly/stopping")
  ModelAndView stop(@PathVariable UUID id) {
    weekly.stop(new EngagementId(id), clock.instant());
    return EngagementController.onwards(id, "stopped");
  }

  /** A date that was left out is looked at once more. */
  @PostMapping("/weekly/again")
  ModelAndView again(@PathVariable UUID id, Typed typed, Viewer viewer) {
    weekly.lookAgain(new EngagementId(id), sent(typed, "on", LocalDate::parse), sent(typed, "at", LocalTime::parse),
        viewer, clock.instant()).orElseThrow(NotFound::new);
    return SeeOther.to("/staff/engagements/" + id + "#ahead");
  }

  @PostMapping("/sessions")
  ModelAndView plan(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var zone = engagements.find(new EngagementId(id)).orElseThrow(NotFound::new).agreed().zone();
    if (!(TypedTime.sent(typed, "at").on(zone) instanceof TypedTime.Meant(var at))) {
      typed.refuse("at", NoTime.NO_TIME);
      return refused(id, typed, viewer);
    }
    switch (single.plan(new EngagementId(id), at, typed.number("minutes"), viewer, clock.instant())) {
      case SingleAnswer.Planned _ -> {
        return EngagementController.onwards(id, single.isWithinNotice(at, clock.instant()) ? "planned-near"
            : "planned");
      }
      case SingleAnswer.Collides _ -> typed.refuse("at", NoTime.COLLIDES);
      case SingleAnswer.Refused(var why) -> typed.refuse(why == SingleAnswer.Why.MINUTES ? "minutes" : "at", why);
    }
    return refused(id, typed, viewer);
  }

  private ModelAndView refused(UUID id, Typed typed, Viewer viewer) {
    var page = query.page(new EngagementId(id), viewer, null, clock.instant());
    return EngagementController.shown(page.again("single", typed), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static <T> T sent(Typed typed, String field, Function<String, T> reading) {
    try {
      return reading.apply(typed.needed(field));
    } catch (DateTimeException _) {
      throw new NotFound();
    }
  }
}
