package app.afterbell.invitations;

import app.afterbell.shared.Id;
import java.util.UUID;

/** An invitation by mail. */
public record InvitationId(UUID value) implements Id {

  public static InvitationId next() {
    return new InvitationId(Id.next());
  }
}
