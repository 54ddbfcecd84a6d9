package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Notes came in or were edited. Published in the transaction of the submission. @param all one for each session */
public record NotesSubmitted(List<Notes> all) {

  /** Older ones are no news when they come in. */
  public static final Duration NEWS = Duration.ofDays(14);

  /**
   * Of one session.
   *
   * @param revision 1 for the first
   * @param at when they were submitted: long ago, for what an import brings
   * @param history whether they came with a company's past: nobody is told of them
   */
  public record Notes(SessionId session, EngagementId engagement, int revision, Instant at, boolean history) {

    public boolean first() {
      return revision == 1;
    }
  }
}
