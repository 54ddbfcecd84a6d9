package app.afterbell.desk.proposals;

import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.SessionId;
import java.time.Instant;

/** A family’s proposal. @param fromStartsAt the time that stands @param startsAt the time that is proposed */
public record Proposed(ProposalId id, SessionId sessionId, String engagement, String mentor, String proposedBy,
    Instant proposedAt, Instant fromStartsAt, Instant startsAt) {

  /** Where staff answer it. */
  public String path() {
    return "/staff/sessions/" + sessionId.value();
  }
}
