package app.afterbell.people;

import app.afterbell.mail.PlainName;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mail with the link. It is the same whether the address has an account or not, and names no student. */
@Component
class InvitationMail {

  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;
  private final MessageSource texts;

  InvitationMail(Post post, PublicAddress address, Organizations organizations, MessageSource texts) {
    this.post = post;
    this.address = address;
    this.organizations = organizations;
    this.texts = texts;
  }

  /** @param inviter by name */
  void send(Invitation.Kind kind, String email, String name, String inviter, Secret link, URI here, Instant until, Instant now) {
    var organization = organizations.current().name();
    var hello = PlainName.of(name).map(plain -> text("people.mail.hello", plain)).orElse(text("people.mail.hello-somebody"));
    var path = address.link(here, "/invitation/" + link.value());
    var what = "people.mail.invitation." + kind.name().toLowerCase(Locale.ROOT);
    post.send(
        email,
        text("people.mail.invitation.subject", organization),
        text(what, hello, named(inviter), organization, path),
        until,
        now);
  }

  private String named(String name) {
    return PlainName.of(name).orElse(text("people.mail.somebody"));
  }

  private String text(String key, Object... values) {
    return texts.getMessage(key, values, Locale.US);
  }
}
