package app.afterbell.mentor.log;

import app.afterbell.mentor.run.RunPage;
import app.afterbell.mentor.run.Runs;
import app.afterbell.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a session is logged in a run, what stands above it: read where the page is shown, and not where it sends. */
@Component
class RunAbove {

  private final Runs runs;

  RunAbove(Runs runs) {
    this.runs = runs;
  }

  /** @param sent of which something was sent just before; null for none */
  @Nullable Lazily<RunPage> of(LogPages pages, @Nullable SessionId sent) {
    var run = pages.desk().run();
    return run == null ? null
        : new Lazily<>(() -> runs.above(pages.desk().session(), run, sent, pages.viewer(), pages.now()));
  }
}
