package app.afterbell.desk.engagement;

import app.afterbell.desk.engagements.Days;
import app.afterbell.desk.engagements.RefusedFields;
import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Refusal;
import app.afterbell.planning.BreakAnswer;
import app.afterbell.planning.Breaks;
import app.afterbell.planning.PauseId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An engagement pauses, is without a date, goes on, or ends: what falls away is listed before the press. */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/{id}")
class BreakController {

  private final Engagements engagements;
  private final Breaks breaks;
  private final Clock clock;

  BreakController(Engagements engagements, Breaks breaks, Clock clock) {
    this.engagements = engagements;
    this.breaks = breaks;
    this.clock = clock;
  }

  /** @param from the first day, proposed; and the last one */
  @GetMapping("/pause")
  ModelAndView pause(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    return shown(new BreakPage(find(id), "pause", Id.next(), Typed.nothing(), from, to, null, List.of(), false),
        HttpStatus.OK);
  }

  @PostMapping("/pause/look")
  ModelAndView lookAtPause(@PathVariable UUID id, Typed typed) {
    return look(find(id), "pause", typed, false, HttpStatus.OK);
  }

  @PostMapping("/pause")
  ModelAndView pause(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var engagement = find(id);
    var from = Days.read(typed, "from", true);
    var to = Days.read(typed, "to", true);
    if (from == null || to == null) {
      return look(engagement, "pause", typed, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return answered(engagement, "pause", typed, breaks.pause(new PauseId(typed.id("key")), engagement.id(), from,
        to.plusDays(1), typed.text("why"), seen(typed), viewer, clock.instant()));
  }

  @GetMapping("/end")
  ModelAndView end(@PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
    var engagement = find(id);
    if (!to.isEmpty()) {
      return look(engagement, "end", Typed.of(Map.of("to", to)), false, HttpStatus.OK);
    }
    var last = engagement.agreed().endsOn();
    return shown(new BreakPage(engagement, "end", Id.next(), Typed.nothing(), "", last == null ? "" : last.toString(),
        null, List.of(), false), HttpStatus.OK);
  }

  @PostMapping("/end/look")
  ModelAndView lookAtEnd(@PathVariable UUID id, Typed typed) {
    return look(find(id), "end", typed, false, HttpStatus.OK);
  }

  @PostMapping("/end")
  ModelAndView end(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var engagement = find(id);
    var last = Days.read(typed, "to", true);
    return last == null ? look(engagement, "end", typed, false, HttpStatus.UNPROCESSABLE_CONTENT)
        : answered(engagement, "end", typed,
            breaks.end(typed.id("key"), engagement.id(), last, seen(typed), viewer, clock.instant()));
  }

  private ModelAndView answered(Engagement engagement, String kind, Typed typed, BreakAnswer answer) {
    switch (answer) {
      case BreakAnswer.Done _, BreakAnswer.Already _, BreakAnswer.PutBack _ -> {
        return EngagementController.onwards(engagement.id().value(), kind.equals("end") ? "ended" : "paused");
      }
      case BreakAnswer.Differs _ -> {
        return look(engagement, kind, typed, true, HttpStatus.CONFLICT);
      }
      case BreakAnswer.Refused(var why) ->
          typed.refuse(why == BreakAnswer.Why.WHY_TOO_LONG ? "why" : "to", why);
      case BreakAnswer.NotAgreed(var reasons) -> RefusedFields.note(typed, reasons);
    }
    return look(engagement, kind, typed, false, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView look(Engagement engagement, String kind, Typed typed, boolean differs, HttpStatus status) {
    var now = clock.instant();
    var zone = engagement.agreed().zone();
    boolean ends = kind.equals("end");
    var to = Days.read(typed, "to", true);
    var from = ends ? to == null ? null : to.plusDays(1) : Days.read(typed, "from", true);
    if (from != null && to != null && typed.isFine()) {
      refuse(engagement, ends, from, to, typed, now);
    }
    boolean lists = from != null && to != null && typed.isFine();
    return shown(new BreakPage(engagement, kind, Typed.readId(typed.text("key")).orElseGet(Id::next), typed,
        typed.text("from"), typed.text("to"),
        lists ? breaks.falling(engagement.id(), from, ends ? null : to.plusDays(1), zone, now) : null,
        lists && ends ? breaks.begun(engagement.id(), from, zone, now) : List.of(), differs),
        typed.isFine() ? status : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  // Nobody is shown that nothing falls away where the days themselves are wrong.
  private void refuse(Engagement engagement, boolean ends, LocalDate from, LocalDate to, Typed typed, Instant now) {
    var agreed = engagement.agreed();
    if (!ends) {
      breaks.against(engagement.id(), from, to.plusDays(1), typed.text("why"), agreed.zone(), now)
          .ifPresent(why -> typed.refuse(why == BreakAnswer.Why.WHY_TOO_LONG ? "why" : "to", why));
    } else if (to.isBefore(agreed.startsOn())) {
      RefusedFields.note(typed, List.of(Refusal.ENDS_BEFORE_IT_STARTS));
    }
  }

  private static Set<SessionId> seen(Typed typed) {
    return typed.all("seen").stream().flatMap(text -> Typed.readId(text).stream()).map(SessionId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Engagement find(UUID id) {
    return engagements.find(new EngagementId(id)).orElseThrow(NotFound::new);
  }

  private static ModelAndView shown(BreakPage page, HttpStatus status) {
    return new ModelAndView("desk/engagement/break", Map.of("page", page), status);
  }
}
