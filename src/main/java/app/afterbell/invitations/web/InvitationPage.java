package app.afterbell.invitations.web;

import app.afterbell.invitations.Invitation;
import app.afterbell.invitations.Invitation.Kind;
import app.afterbell.mail.PlainName;
import app.afterbell.people.ZoneOptions;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, for somebody who holds its link. It names the organization and the inviter, and no student: the mail
 * may have gone to a wrong address.
 *
 * @param otherViewer who is signed in on this device, where that is somebody else than who is invited
 */
public record InvitationPage(
    String link, String organization, Invitation invitation, @Nullable String otherViewer, Typed typed) {

  public boolean guardian() {
    return invitation.kind() == Kind.GUARDIAN;
  }

  /** "account", "closed", "taken", or "new": what there is with this address. */
  public String address() {
    if (invitation.isTaken()) {
      return "taken";
    }
    if (invitation.holder() != null && !invitation.holderOpen()) {
      return "closed";
    }
    return invitation.isForAnAccount() ? "account" : "new";
  }

  /** Who invites, where what they call themselves is a name; a page of ours lends its trust to what stands on it. */
  public String inviter(Ui ui) {
    return PlainName.of(invitation.inviterName()).orElseGet(() -> ui.text("mail.letter.somebody"));
  }

  public String name() {
    var name = typed.text("name");
    return name.isEmpty() && typed.isFine() ? PlainName.of(invitation.name()).orElse("") : name;
  }

  public String zone() {
    var zone = typed.text("zone");
    return zone.isEmpty() ? invitation.zone().getId() : zone;
  }

  public List<Option> zones() {
    return ZoneOptions.with(zone());
  }
}
