package app.afterbell.mail.web.staff;

import app.afterbell.mail.Post;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavGate;
import org.springframework.stereotype.Component;

/**
 * Who may open the mailbox: where people are real, admins alone, and where mail leaves, nobody. The links in it that sign people in
 * are shown to the admins of the demo alone.
 */
@Component
class MailboxAccess implements NavGate {

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

  /** Links and codes sign somebody in as whom they were sent to: an admin may use them where all are invented, and nobody else. */
  boolean showsSecrets(Viewer viewer) {
    return viewer.may(Power.OPEN_MAILBOX) && organizations.find().filter(Organization::demo).isPresent();
  }

  @Override
  public boolean hides(String path, Viewer viewer) {
    return path.equals("/staff/mailbox") && !isOpenTo(viewer);
  }
}
