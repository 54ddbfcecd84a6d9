package app.afterbell.mail.web.staff;

import app.afterbell.mail.Post;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may open the mailbox: where people are real, admins alone, and where mail leaves, nobody. The links in it that
 * sign people in are shown to the admins of the demo alone.
 */
@Component
class MailboxAccess implements NavLines {

  private final Post post;
  private final Organizations organizations;

  MailboxAccess(Post post, Organizations organizations) {
    this.post = post;
    this.organizations = organizations;
  }

  boolean isOpenTo(Viewer viewer) {
    return !post.delivers()
        && (viewer.may(Power.OPEN_MAILBOX)
            || viewer.may(Power.USE_DESK) && organizations.find().filter(Organization::demo).isPresent());
  }

  /**
   * Links and codes sign somebody in as the person they were sent to: an admin may use them where all are invented, and
   * nobody else.
   */
  boolean showsSecrets(Viewer viewer) {
    return viewer.may(Power.OPEN_MAILBOX) && organizations.find().filter(Organization::demo).isPresent();
  }

  @Override
  public List<NavLine> lines() {
    return List.of(NavLine.of(Portal.STAFF, 70, "/staff/mailbox", "mail.menu", "mail").folded()
        .visibleTo(this::isOpenTo));
  }
}
