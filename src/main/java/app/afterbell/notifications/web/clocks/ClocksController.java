package app.afterbell.notifications.web.clocks;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.notifications.ClockSessions;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Which sessions move on the reader's own clocks, and for staff those of an engagement, on each one's clocks. */
@Controller
class ClocksController {

  private final ClockSessions sessions;
  private final Engagements engagements;
  private final Clock clock;

  ClocksController(ClockSessions sessions, Engagements engagements, Clock clock) {
    this.sessions = sessions;
    this.engagements = engagements;
    this.clock = clock;
  }

  @GetMapping("/settings/clocks")
  @Needs(Power.HAVE_CALENDAR)
  ModelAndView own(Viewer viewer) {
    var portal = viewer.may(Power.TEACH) ? Portal.MENTOR : Portal.FAMILY;
    return shown(new ClocksPage(null, portal.path() + "/calendar", viewer.zone(),
        sessions.ahead(viewer.id(), clock.instant())));
  }

  @GetMapping("/staff/engagements/{id}/clocks")
  @Needs(Power.USE_DESK)
  ModelAndView engagement(@PathVariable UUID id, Viewer viewer) {
    var engagement = engagements.find(new EngagementId(id)).orElseThrow(NotFound::new);
    return shown(new ClocksPage(engagement.agreed().name(), "/staff/engagements/" + id, engagement.agreed().zone(),
        sessions.ahead(new EngagementId(id), clock.instant())));
  }

  private static ModelAndView shown(ClocksPage page) {
    return new ModelAndView("notifications/web/clocks/clocks").addObject("page", page);
  }
}
