package app.afterbell.mentor.run;

import app.afterbell.mentor.home.DoneQuery;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands above a session that is logged in a run. */
@Component
public class Runs {

  private final WaitingQuery query;
  private final DoneQuery dones;

  Runs(WaitingQuery query, DoneQuery dones) {
    this.query = query;
    this.dones = dones;
  }

  /** @param sent of which something was sent just before; null for none */
  public RunPage above(SessionId session, Run run, @Nullable SessionId sent, Viewer mentor, Instant now) {
    return RunPage.of(run, query.waiting(mentor, null, now),
        sent == null ? null : dones.find(sent, mentor, now).orElse(null), run.past(session));
  }
}
