package app.afterbell.sessions;

import app.afterbell.shared.Id;
import java.util.UUID;

/** What a family proposes for a session. */
public record ProposalId(UUID value) implements Id {

  static ProposalId next() {
    return new ProposalId(Id.next());
  }
}
