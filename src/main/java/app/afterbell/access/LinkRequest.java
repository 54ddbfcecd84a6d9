package app.afterbell.access;

import app.afterbell.people.Email;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;

/** Somebody asks for a mail with a link to sign in by. */
public final class LinkRequest extends GenerateOneTimeTokenRequest {

  private final Email email;
  private final @Nullable String next;
  private final URI here;
  private final Instant now;

  /**
   * @param next the page to go on to, checked
   * @param here the address by which the product was asked
   */
  public LinkRequest(Email email, @Nullable String next, URI here, Instant now) {
    super(email.value(), OneTimeLinks.GOOD_FOR);
    this.email = email;
    this.next = next;
    this.here = here;
    this.now = now;
  }

  Email email() {
    return email;
  }

  @Nullable String next() {
    return next;
  }

  URI here() {
    return here;
  }

  Instant now() {
    return now;
  }
}
