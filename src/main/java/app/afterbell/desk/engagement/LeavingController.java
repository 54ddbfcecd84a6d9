package app.afterbell.desk.engagement;

import app.afterbell.desk.engagements.Days;
import app.afterbell.desk.engagements.RefusedFields;
import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Memberships;
import app.afterbell.planning.Breaks;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.servlet.ModelAndView;

/** A student is taken out of an engagement from a day on: the sessions without them are listed before the press. */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/{id}/students/{student}/leaving")
class LeavingController {

  private final EngagementQuery query;
  private final Engagements engagements;
  private final Memberships memberships;
  private final Breaks breaks;
  private final Clock clock;

  LeavingController(
      EngagementQuery query, Engagements engagements, Memberships memberships, Breaks breaks, Clock clock) {
    this.query = query;
    this.engagements = engagements;
    this.memberships = memberships;
    this.breaks = breaks;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(@PathVariable UUID id, @PathVariable UUID student) {
    return shown(find(id), student, Typed.nothing(), null, HttpStatus.OK);
  }

  /** "see" lists the sessions, "stay" takes a last day back. */
  @PostMapping
  ModelAndView leave(@PathVariable UUID id, @PathVariable UUID student, Typed typed, Viewer viewer) {
    var engagement = find(id);
    var act = typed.text("act");
    var from = act.equals("stay") ? null : Days.read(typed, "from", true);
    if (!typed.isFine() || act.equals("see")) {
      return shown(engagement, student, typed, from,
          typed.isFine() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean named = query.usuallyNamed(engagement.agreed());
    if (memberships.leave(engagement.id(), new PersonId(student), from, viewer.id(), clock.instant())
        instanceof EngagementAnswer.Refused(var reasons)) {
      RefusedFields.note(typed, reasons);
      return shown(engagement, student, typed, from, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (named) {
      engagements.change(engagement.id(), query::renamed, viewer.id(), clock.instant());
    }
    return EngagementController.onwards(id, from == null ? "stays" : "left");
  }

  private ModelAndView shown(
      Engagement engagement, UUID student, Typed typed, @Nullable LocalDate from, HttpStatus status) {
    var zone = engagement.agreed().zone();
    var falls = from == null ? null : breaks.falling(engagement.id(), from, null, zone, clock.instant()).stream()
        .filter(one -> !one.cancelled()).toList();
    var name = query.names(Set.of(new PersonId(student))).stream().findFirst().orElseThrow(NotFound::new);
    var today = clock.instant().atZone(zone).toLocalDate().toString();
    var page = new LeavingPage(engagement, student, name, typed, typed.text("from", today), falls);
    return new ModelAndView("desk/engagement/leaving", Map.of("page", page), status);
  }

  private Engagement find(UUID id) {
    return engagements.find(new EngagementId(id)).orElseThrow(NotFound::new);
  }
}
