package app.afterbell.frame.web.substitute;

import app.afterbell.planning.OfferAnswer;
import app.afterbell.planning.OfferId;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedMoney;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One session is offered to another mentor, and answered (R34). */
@Controller
@Needs(value = Power.PLAN_SESSIONS, in = Portal.STAFF)
class SubstituteController {

  private enum Wrong implements Reason {
    NOBODY, PLAN_TOO_LONG, NO_AMOUNT, NEGATIVE;

    @Override
    public String key() {
      return "frame.substitute.wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final SubstituteQuery query;
  private final Substitutes substitutes;
  private final Clock clock;

  SubstituteController(SubstituteQuery query, Substitutes substitutes, Clock clock) {
    this.query = query;
    this.substitutes = substitutes;
    this.clock = clock;
  }

  @GetMapping({"/mentor/sessions/{id}/substitute", "/staff/sessions/{id}/substitute"})
  ModelAndView open(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
    return shown(new SessionId(id), Typed.nothing(), null, viewer, request);
  }

  @PostMapping({"/mentor/sessions/{id}/substitute", "/staff/sessions/{id}/substitute"})
  ModelAndView offer(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var session = new SessionId(id);
    var page = query.page(session, side(request), typed, null, viewer, clock.instant());
    var to = Typed.readId(typed.text("mentor"));
    var plan = typed.text("plan").replace("\r\n", "\n").strip();
    if (to.isEmpty()) {
      typed.refuse("mentor", Wrong.NOBODY);
    }
    var rate = page.setsRate() && !typed.text("rate").isBlank()
        ? TypedMoney.read(typed.text("rate"), page.rate().currency()).orElse(null) : page.rate();
    if (rate == null) {
      typed.refuse("rate", TypedMoney.isNegative(typed.text("rate")) ? Wrong.NEGATIVE : Wrong.NO_AMOUNT);
    }
    if (plan.codePointCount(0, plan.length()) > Substitutes.LONGEST) {
      typed.refuse("plan", Wrong.PLAN_TOO_LONG);
    }
    if (!typed.isFine() || to.isEmpty() || rate == null) {
      return shown(session, typed, null, viewer, request);
    }
    return answered(substitutes.offer(session, new PersonId(to.get()), rate.minor(), plan.isEmpty() ? null : plan,
        page.as(), viewer, clock.instant()), session, typed, viewer, request);
  }

  @PostMapping({
    "/mentor/sessions/{id}/substitute/{offer}/withdrawal", "/staff/sessions/{id}/substitute/{offer}/withdrawal"
  })
  ModelAndView takeBack(
      @PathVariable UUID id, @PathVariable UUID offer, Viewer viewer, HttpServletRequest request) {
    var session = new SessionId(id);
    return answered(substitutes.takeBack(session, new OfferId(offer), side(request), viewer, clock.instant()), session,
        Typed.nothing(), viewer, request);
  }

  /** What the other mentor reads: that it is read, is written down. */
  @GetMapping("/mentor/offers/{offer}")
  ModelAndView read(@PathVariable UUID offer, Viewer viewer) {
    return shown(new OfferId(offer), null, viewer);
  }

  @PostMapping("/mentor/offers/{offer}")
  ModelAndView reply(@PathVariable UUID offer, Typed typed, Viewer viewer) {
    var id = new OfferId(offer);
    return switch (substitutes.answer(id, typed.text("act").equals("accept"), viewer, clock.instant())) {
      case OfferAnswer.Done _ -> SeeOther.to("/mentor/offers/" + offer);
      case OfferAnswer.Over _, OfferAnswer.DoesNotFit _, OfferAnswer.AlreadyAsked _, OfferAnswer.Held _ ->
          shown(id, "over", viewer);
      case OfferAnswer.Refused(var why) -> shown(id, why instanceof PlanRefusal.Collides ? "busy" : "over", viewer);
    };
  }

  private ModelAndView answered(
      OfferAnswer answer, SessionId session, Typed typed, Viewer viewer, HttpServletRequest request) {
    return switch (answer) {
      case OfferAnswer.Done _ ->
          SeeOther.to(session.pathIn(side(request).portal()) + "/substitute");
      case OfferAnswer.Over _ -> shown(session, typed, "over", viewer, request);
      case OfferAnswer.DoesNotFit _ -> shown(session, typed, "does-not-fit", viewer, request);
      case OfferAnswer.AlreadyAsked _ -> shown(session, typed, "already-asked", viewer, request);
      case OfferAnswer.Held _ -> shown(session, typed, "held", viewer, request);
      case OfferAnswer.Refused(var why) ->
          shown(session, typed, why instanceof PlanRefusal.Collides ? "taken" : "over", viewer, request);
    };
  }

  private ModelAndView shown(
      SessionId id, Typed typed, @Nullable String wrong, Viewer viewer, HttpServletRequest request) {
    return new ModelAndView("frame/web/substitute/substitute",
        wrong == null && typed.isFine() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("page", query.page(id, side(request), typed, wrong, viewer, clock.instant()));
  }

  private ModelAndView shown(OfferId id, @Nullable String wrong, Viewer viewer) {
    return new ModelAndView("frame/web/substitute/offer",
        wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("page", query.offer(id, wrong, viewer, clock.instant()));
  }

  private static Asker side(HttpServletRequest request) {
    return Asker.in(Portal.at(request.getRequestURI()));
  }
}
