package app.afterbell.desk.engagement;

import app.afterbell.desk.engagements.Days;
import app.afterbell.desk.engagements.Picks;
import app.afterbell.desk.engagements.RefusedFields;
import app.afterbell.desk.engagements.TermsForm;
import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.planning.Breaks;
import app.afterbell.planning.WeeklyPlans;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One engagement: what it is, on what terms, with whom. */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/{id}")
class EngagementController {

  private static final Set<String> DONE =
      Set.of("agreed", "about", "terms", "joined", "left", "weekly", "stopped", "planned", "paused", "resumed",
          "resumed-new", "resumed-none",
          "ended", "stays", "planned-near");

  private final EngagementQuery query;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final Breaks breaks;
  private final Picks picks;
  private final TermsTrialQuery trial;
  private final Clock clock;

  EngagementController(
      EngagementQuery query, Engagements engagements, WeeklyPlans plans, Breaks breaks, Picks picks,
      TermsTrialQuery trial, Clock clock) {
    this.breaks = breaks;
    this.query = query;
    this.engagements = engagements;
    this.plans = plans;
    this.picks = picks;
    this.trial = trial;
    this.clock = clock;
  }

  @GetMapping
  @Needs(Power.USE_DESK)
  ModelAndView engagement(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, Viewer viewer) {
    return shown(query.page(new EngagementId(id), viewer, done != null && DONE.contains(done) ? done : null,
        clock.instant()), HttpStatus.OK);
  }

  /**
   * Name, subject, last day and link: of the sessions to come too. An earlier last day with sessions after it is asked
   * for on a page of its own, which lists them before the press.
   */
  @PostMapping("/about")
  ModelAndView about(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var ends = Days.read(typed, "ends", false);
    var link = typed.text("link").strip();
    if (!typed.isFine()) {
      return again(id, "about", typed, viewer);
    }
    var agreed = engagements.find(new EngagementId(id)).orElseThrow(NotFound::new).agreed();
    boolean lists = cutsOff(id, agreed, ends);
    var done = changed(id, "about", typed, viewer, before -> before.about(typed.text("name"), typed.text("subject"),
        lists ? before.endsOn() : ends, link.isEmpty() ? null : link));
    return lists && typed.isFine() ? SeeOther.to("/staff/engagements/" + id + "/end?to=" + ends) : done;
  }

  private boolean cutsOff(UUID id, NewEngagement agreed, @Nullable LocalDate ends) {
    var engagement = new EngagementId(id);
    return ends != null && !ends.isBefore(agreed.startsOn())
        && (agreed.endsOn() == null || ends.isBefore(agreed.endsOn()))
        && !Breaks.all(breaks.falling(engagement, ends.plusDays(1), null, agreed.zone(), clock.instant()),
            breaks.begun(engagement, ends.plusDays(1), agreed.zone(), clock.instant())).isEmpty();
  }

  /** Other minutes and rates from a day on. */
  @PostMapping("/terms")
  ModelAndView terms(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var engagement = new EngagementId(id);
    var found = engagements.find(engagement).orElseThrow(NotFound::new);
    var agreed = found.agreed();
    var today = clock.instant().atZone(agreed.zone()).toLocalDate();
    var currency = engagements.termsOn(engagement, today).billRate().currency();
    var from = Days.read(typed, "from", true);
    if (from != null && from.isBefore(agreed.startsOn())) {
      typed.refuse("from", TooEarly.BEFORE_THE_FIRST_DAY);
    }
    var terms = TermsForm.read(typed, typed.number("minutes"), currency);
    if (from != null && terms != null) {
      RefusedFields.note(typed, EngagementRule.check(terms));
    }
    return from == null || terms == null || !typed.isFine() ? again(id, "terms", typed, viewer)
        : agree(found, from, terms, typed, viewer);
  }

  // "see" shows what changes; a press that did not show it is answered with it.
  private ModelAndView agree(Engagement engagement, LocalDate from, Terms terms, Typed typed, Viewer viewer) {
    var tried = trial.trial(engagement, from, terms, viewer);
    boolean sees = typed.text("act").equals("see");
    if (sees || tried.asks() && !tried.line().equals(typed.text("seen"))) {
      return shown(query.page(engagement.id(), viewer, null, clock.instant())
          .trying(sees ? tried : tried.whenPressed(), typed), sees ? HttpStatus.OK : HttpStatus.CONFLICT);
    }
    engagements.agree(engagement.id(), from, terms, viewer.id(), clock.instant());
    return onwards(engagement.id().value(), "terms");
  }

  @PostMapping("/students/search")
  ModelAndView find(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var found = picks.many(Role.STUDENT, List.of(), new Search(typed.text("student-q")));
    return shown(query.page(new EngagementId(id), viewer, null, clock.instant()).finding(found, typed), HttpStatus.OK);
  }

  /** For the sessions that have not begun. */
  @PostMapping("/students")
  ModelAndView join(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var student = new PersonId(typed.id("student"));
    return changed(id, "joined", typed, viewer, before -> {
      var students = new HashSet<>(before.students());
      students.add(student);
      return query.usuallyNamed(before) ? query.renamed(before.with(students)) : before.with(students);
    });
  }

  private ModelAndView changed(
      UUID id, String done, Typed typed, Viewer viewer, UnaryOperator<NewEngagement> change) {
    var engagement = new EngagementId(id);
    return switch (engagements.change(engagement, change, viewer.id(), clock.instant())) {
      case EngagementAnswer.Done _ -> {
        plans.goOn(engagement, viewer, clock.instant());
        yield onwards(id, done);
      }
      case EngagementAnswer.Refused(var reasons) -> {
        RefusedFields.note(typed, reasons);
        yield again(id, done.equals("about") ? "about" : "students", typed, viewer);
      }
    };
  }

  private ModelAndView again(UUID id, String form, Typed typed, Viewer viewer) {
    return shown(query.page(new EngagementId(id), viewer, null, clock.instant()).again(form, typed),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  static ModelAndView onwards(UUID id, String done) {
    return SeeOther.to("/staff/engagements/" + id + "?done=" + done);
  }

  static ModelAndView shown(EngagementPage page, HttpStatus status) {
    return new ModelAndView("desk/engagement/engagement", Map.of("page", page), status);
  }
}
