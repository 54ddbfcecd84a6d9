package app.afterbell.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mail server, as {@code smtp://user:password@host:587} or {@code smtps://…} (TLS).
 *
 * @param name what we say we are called, at EHLO; null leaves it to this machine
 */
public record SmtpAddress(String host, int port, String user, String password, boolean tls, @Nullable String name) {

  static SmtpAddress of(String text, @Nullable String ourName) {
    try {
      var uri = new URI(text);
      if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("smtps?")) {
        throw notUnderstood();
      }
      var tls = uri.getScheme().equals("smtps");
      var name = (uri.getUserInfo() == null ? "" : uri.getUserInfo()).split(":", 2);
      return new SmtpAddress(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587,
          name[0], name.length > 1 ? name[1] : "", tls, ourName);
    } catch (URISyntaxException e) {
      throw notUnderstood();
    }
  }

  /**
   * As Spring's mail sender takes it. STARTTLS is used wherever it is offered, and a password is never sent without. A
   * server on this machine needs no certificate that anybody signed. A slow one is waited for: what is broken off while
   * it decides is sent twice.
   */
  public Map<String, Object> properties() {
    var properties = new TreeMap<String, Object>(Map.of(
        "spring.mail.host", host,
        "spring.mail.port", port,
        "spring.mail.properties.mail.smtp.connectiontimeout", 10_000,
        "spring.mail.properties.mail.smtp.timeout", 300_000,
        "spring.mail.properties.mail.smtp.writetimeout", 60_000,
        "spring.mail.properties.mail.smtp.ssl.enable", tls,
        "spring.mail.properties.mail.smtp.ssl.checkserveridentity", !isHere(),
        "spring.mail.properties.mail.smtp.starttls.enable", !tls));
    if (isHere()) {
      properties.put("spring.mail.properties.mail.smtp.ssl.trust", host);
    }
    if (name != null) {
      properties.put("spring.mail.properties.mail.smtp.localhost", name);
    }
    if (!user.isEmpty()) {
      properties.put("spring.mail.username", user);
      properties.put("spring.mail.password", password);
      properties.put("spring.mail.properties.mail.smtp.auth", true);
      properties.put("spring.mail.properties.mail.smtp.starttls.required", !tls);
    }
    return properties;
  }

  private boolean isHere() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  // It may hold a password: it is not repeated.
  private static CannotStart notUnderstood() {
    return new CannotStart("AFTERBELL_SMTP_URL is not understood: give it as smtp://user:password@host:587");
  }
}
