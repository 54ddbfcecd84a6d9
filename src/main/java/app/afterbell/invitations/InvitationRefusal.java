package app.afterbell.invitations;

import app.afterbell.shared.Reason;
import java.util.Locale;

/** Why an invitation does not go out. */
public enum InvitationRefusal implements Reason {
  INVITES_ONESELF,
  INVITED_ALREADY,
  INVITED_BEFORE,
  STUDENT_NEEDS_OWN_ADDRESS,
  HAS_SIGN_IN,
  TOO_MANY_INVITATIONS;

  @Override
  public String key() {
    return "invitations.refusal." + name().toLowerCase(Locale.ROOT);
  }
}
