package app.afterbell.mail.web.staff;

import app.afterbell.mail.Post;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Mail that did not leave, for want of a mail server. It holds links that sign people in: where people are real, admins alone
 * can open it, and where mail leaves, nobody.
 */
@Controller
class MailboxController {

  private final MailboxQuery query;
  private final Post post;
  private final Organizations organizations;

  MailboxController(MailboxQuery query, Post post, Organizations organizations) {
    this.query = query;
    this.post = post;
    this.organizations = organizations;
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
    model.addAttribute("page", query.message(id));
    return "mail/web/staff/message";
  }

  private void refuseUnlessOpenTo(Viewer viewer) {
    if (post.delivers() || !(viewer.is(Role.ADMIN) || organizations.current().demo())) {
      throw new NotFound();
    }
  }
}
