package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import java.time.Instant;
import java.util.List;

/** Notes came in or were edited. Published in the transaction of the submission. @param all one for each session */
public record NotesSubmitted(List<Notes> all) {

  /**
   * Of one session.
   *
   * @param revision 1 for the first
   * @param at when they were submitted: long ago, for what an import brings
   */
  public record Notes(SessionId session, EngagementId engagement, int revision, Instant at) {

    public boolean first() {
      return revision == 1;
    }
  }
}
