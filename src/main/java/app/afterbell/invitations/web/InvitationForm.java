package app.afterbell.invitations.web;

import app.afterbell.access.Passwords;
import app.afterbell.invitations.Invitation;
import app.afterbell.invitations.InvitationLinks.Newcomer;
import app.afterbell.people.PersonName;
import app.afterbell.people.TimeZones;
import app.afterbell.web.Typed;
import java.util.List;
import java.util.Optional;

/** What somebody new says of themselves, checked. Who has an account is asked nothing. */
final class InvitationForm {

  private InvitationForm() {}

  static Optional<Newcomer> read(Typed typed, Invitation invitation) {
    if (invitation.isForAnAccount() || invitation.isTaken()) {
      return Optional.empty();
    }
    // a student's name stands there already, and is not shown to somebody who may have got the mail by mistake
    var ownName = invitation.kind() == Invitation.Kind.OWN_SIGN_IN;
    var name = typed.take("name", PersonName.of(ownName ? invitation.name() : typed.text("name")));
    var zone = typed.take("zone", TimeZones.of(ownName ? invitation.zone().getId() : typed.text("zone")));
    var password = typed.text("password");
    if (!password.isEmpty()) {
      Passwords.refusal(password, List.of(typed.text("name"), invitation.name(), invitation.email()))
          .ifPresent(reason -> typed.refuse("password", reason));
    }
    return name == null || zone == null || !typed.isFine()
        ? Optional.empty()
        : Optional.of(new Newcomer(name, zone, password.isEmpty() ? null : password));
  }
}
