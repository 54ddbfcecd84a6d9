package app.afterbell.invitations.web;

import app.afterbell.invitations.Invitation.Over;
import java.util.Locale;

/** Why an invitation leads nowhere, as the end of a text's key. */
public record InvitationOverPage(String why, boolean accepted) {

  static InvitationOverPage of(Over why) {
    return new InvitationOverPage(why.name().toLowerCase(Locale.ROOT).replace('_', '-'), why == Over.ACCEPTED);
  }
}
