package app.afterbell.mentor.home;

import app.afterbell.help.FirstSessions;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Viewer;
import app.afterbell.web.HostCookie;
import app.afterbell.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guide through a first session: a mentor leaves it, and sees it again on this device by asking (R44). */
@Controller
class GuideController {

  // Says that this browser was asked for the guide; nothing is in it.
  private static final HostCookie AGAIN = new HostCookie("guide");

  private static final Duration AN_EVENING = Duration.ofHours(6);

  private final FirstSessions firstSessions;
  private final Clock clock;

  GuideController(FirstSessions firstSessions, Clock clock) {
    this.firstSessions = firstSessions;
    this.clock = clock;
  }

  /** Whether this browser was asked for the guide, and it was not left since. */
  static boolean isAskedFor(HttpServletRequest request) {
    return AGAIN.read(request).isPresent();
  }

  @PostMapping("/mentor/guide")
  ModelAndView again(HttpServletRequest request, HttpServletResponse response) {
    AGAIN.give(new Secret("again"), AN_EVENING, request, response);
    return SeeOther.to("/mentor");
  }

  @PostMapping("/mentor/guide/leaving")
  ModelAndView leave(Viewer mentor, HttpServletRequest request, HttpServletResponse response) {
    firstSessions.leave(mentor, clock.instant());
    AGAIN.takeBack(request, response);
    return SeeOther.to("/mentor");
  }
}
