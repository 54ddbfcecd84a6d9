package app.afterbell.nudges.web.mentor;

import app.afterbell.nudges.NudgeId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SeeOther;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mentor/inbox}: what a mentor was told of sessions that waited. */
@Controller
class MentorInboxController {

  private final MentorInboxQuery query;
  private final Clock clock;

  MentorInboxController(MentorInboxQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Each message stands here whole: who opens it has read them. */
  @GetMapping("/mentor/inbox")
  String inbox(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
    model.addAttribute("page", query.inbox(viewer, number, clock.instant()));
    return "nudges/web/mentor/inbox";
  }

  /** The link in a mail: its message is read, and what it is about waits on the page to which it leads. */
  @GetMapping("/mentor/inbox/{id}")
  ModelAndView follow(@PathVariable UUID id, Viewer viewer) {
    query.follow(new NudgeId(id), viewer, clock.instant());
    return SeeOther.to("/mentor/catch-up");
  }
}
