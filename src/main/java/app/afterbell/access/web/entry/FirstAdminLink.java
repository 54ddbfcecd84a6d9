package app.afterbell.access.web.entry;

import app.afterbell.access.FirstAdmin;
import app.afterbell.shared.Secret;
import java.io.PrintStream;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints the link that makes the first admin, at each start until there is one. To the console and not to the log: logs
 * are sent on and kept.
 */
@Component
class FirstAdminLink {

  private final FirstAdmin firstAdmin;
  private final Clock clock;
  private final String url;
  private final boolean importing;
  private final PrintStream console;

  @Autowired
  FirstAdminLink(FirstAdmin firstAdmin, Clock clock, @Value("${afterbell.url:}") String url,
      @Value("${afterbell.import.folder:}") String importFolder) {
    this(firstAdmin, clock, url, !importFolder.isBlank(), System.out);
  }

  FirstAdminLink(FirstAdmin firstAdmin, Clock clock, String url, boolean importing, PrintStream console) {
    this.firstAdmin = firstAdmin;
    this.clock = clock;
    this.url = url.replaceFirst("/+$", "");
    this.importing = importing;
    this.console = console;
  }

  @EventListener
  void print(ApplicationReadyEvent ready) {
    print(ready.getApplicationContext().getEnvironment());
  }

  void print(Environment environment) {
    if (!importing) {
      firstAdmin.invite(clock.instant()).ifPresent(link -> console.println(sentence(link, environment)));
    }
  }

  private String sentence(Secret link, Environment environment) {
    var base = url.isEmpty() ? "http://localhost:" + environment.getProperty("local.server.port") : url;
    return "Nobody is here yet. Within 24 hours, set up your company and become its admin at\n  "
        + base + "/first-admin?link=" + link.value();
  }
}
