package app.afterbell.invitations;

import app.afterbell.mail.LetterWords;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the mail with the link. It is the same whether the address has an account or not, and names no student. */
@Component
class InvitationMail {

  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;
  private final LetterWords words;

  InvitationMail(Post post, PublicAddress address, Organizations organizations, LetterWords words) {
    this.post = post;
    this.address = address;
    this.organizations = organizations;
    this.words = words;
  }

  /** @param inviter by name */
  void send(Invitation.Kind kind, String email, String name, String inviter, Secret link, URI here, Instant until,
      Instant now) {
    var organization = organizations.current().name();
    var hello = words.hello(name);
    var path = address.link(here, "/invitation/" + link.value());
    var what = "invitations.mail." + kind.name().toLowerCase(Locale.ROOT);
    post.send(
        email,
        words.text("invitations.mail.subject", organization),
        words.text(what, hello, words.named(inviter), organization, path),
        until,
        now);
  }
}
