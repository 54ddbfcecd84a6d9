package app.afterbell.notifications.web.family;

import app.afterbell.notifications.NotificationId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /family/inbox}: what a guardian was told. Students are told nothing (R22). */
@Controller
@Needs(Power.GET_REMINDERS)
class InboxController {

  private final InboxQuery query;
  private final Clock clock;

  InboxController(InboxQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/family/inbox")
  String inbox(@RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
    model.addAttribute("page", query.inbox(viewer, page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1));
    return "notifications/web/family/inbox";
  }

  /** Who opens it has read it. */
  @GetMapping("/family/inbox/{id}")
  String message(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("page", query.open(new NotificationId(id), viewer, clock.instant()));
    return "notifications/web/family/message";
  }
}
