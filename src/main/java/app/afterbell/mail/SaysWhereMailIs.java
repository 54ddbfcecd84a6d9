package app.afterbell.mail;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start where sign-in links are, where people are real and no mail leaves: nobody else could come in. */
@Component
class SaysWhereMailIs {

  private final Post post;
  private final Organizations organizations;
  private final boolean importing;
  private final PrintStream console;

  @Autowired
  SaysWhereMailIs(Post post, Organizations organizations, @Value("${afterbell.import.folder:}") String importFolder) {
    this(post, organizations, !importFolder.isBlank(), System.out);
  }

  SaysWhereMailIs(Post post, Organizations organizations, boolean importing, PrintStream console) {
    this.post = post;
    this.organizations = organizations;
    this.importing = importing;
    this.console = console;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    if (!importing && !post.delivers() && organizations.find().filter(Organization::demo).isEmpty()) {
      console.println("No mail server is set: sign-in links and invitations stay on this machine, and bin/letters "
          + "shows them.\n"
          + "AFTERBELL_SMTP_URL and AFTERBELL_URL send them (bin/run --help).");
    }
  }
}
