package app.afterbell.nudges.web.staff;

import app.afterbell.nudges.NudgeAnswer;
import app.afterbell.nudges.Nudges;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/nudges}: who has something to log, when they were told, and the press that tells them. */
@Controller
@Needs(Power.REMIND_MENTORS)
class NudgesController {

  private final NudgesQuery query;
  private final Nudges nudges;
  private final Clock clock;

  NudgesController(NudgesQuery query, Nudges nudges, Clock clock) {
    this.query = query;
    this.nudges = nudges;
    this.clock = clock;
  }

  /** @param of the mentor for whom somebody has just pressed, with the answer; or how many were answered how */
  @GetMapping("/staff/nudges")
  String page(@RequestParam(required = false) @Nullable UUID of, @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String told, @RequestParam(defaultValue = "") String waits,
      @RequestParam(defaultValue = "") String already, Viewer viewer, Model model) {
    var answers = new Answered(of == null ? null : new PersonId(of), answer, Answered.count(told),
        Answered.count(waits), Answered.count(already));
    model.addAttribute("page", query.page(answers, viewer, clock.instant()));
    return "nudges/web/staff/nudges";
  }

  @GetMapping("/staff/nudges/all")
  String preview(Viewer viewer, Model model) {
    model.addAttribute("page", query.preview(viewer, clock.instant()));
    return "nudges/web/staff/preview";
  }

  @PostMapping("/staff/nudges/all")
  ModelAndView tellAll(Viewer viewer) {
    var answers = nudges.nudgeAllLate(viewer, clock.instant());
    return SeeOther.to("/staff/nudges?told=" + count(answers, NudgeAnswer.Told.class)
        + "&waits=" + count(answers, NudgeAnswer.Waits.class)
        + "&already=" + count(answers, NudgeAnswer.AlreadyTold.class));
  }

  @PostMapping("/staff/nudges/{mentor}")
  ModelAndView tell(@PathVariable UUID mentor, Viewer viewer) {
    query.mustTeach(new PersonId(mentor));
    var answer = nudges.nudge(new PersonId(mentor), viewer, clock.instant());
    return SeeOther.to("/staff/nudges?of=" + mentor + "&answer="
        + answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static long count(Collection<NudgeAnswer> answers, Class<? extends NudgeAnswer> kind) {
    return answers.stream().filter(kind::isInstance).count();
  }
}
