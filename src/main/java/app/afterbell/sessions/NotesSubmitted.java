package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import java.time.Instant;

/**
 * Notes of a session came in or were edited. Published in the transaction of the submission.
 *
 * @param revision 1 for the first
 * @param at when they were submitted: long ago, for what an import brings
 */
public record NotesSubmitted(SessionId session, EngagementId engagement, int revision, Instant at) {

  public boolean first() {
    return revision == 1;
  }
}
