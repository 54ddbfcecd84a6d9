package app.afterbell.mail.web.staff;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Mail that did not leave, because no mail server is set. */
@Controller
@Needs(Power.USE_DESK)
class MailboxController {

  private final MailboxQuery query;
  private final MailboxAccess access;
  private final Clock clock;

  MailboxController(MailboxQuery query, MailboxAccess access, Clock clock) {
    this.clock = clock;
    this.query = query;
    this.access = access;
  }

  @GetMapping("/staff/mailbox")
  String newest(Viewer viewer, Model model) {
    refuseUnlessOpenTo(viewer);
    model.addAttribute("page", query.newest());
    return "mail/web/staff/mailbox";
  }

  @GetMapping("/staff/mailbox/{id}")
  String message(@PathVariable UUID id, Viewer viewer, Model model) {
    refuseUnlessOpenTo(viewer);
    model.addAttribute("page", query.message(id, viewer, access.showsSecrets(viewer), clock.instant()));
    return "mail/web/staff/message";
  }

  private void refuseUnlessOpenTo(Viewer viewer) {
    if (!access.isOpenTo(viewer)) {
      throw new NotFound();
    }
  }
}
