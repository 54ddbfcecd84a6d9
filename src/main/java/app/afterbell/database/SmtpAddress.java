package app.afterbell.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;

/** A mail server, as {@code smtp://user:password@host:587} (STARTTLS where there is a password) or {@code smtps://…} (TLS). */
public record SmtpAddress(String host, int port, String user, String password, boolean tls) {

  static SmtpAddress of(String text) {
    try {
      var uri = new URI(text);
      if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("smtps?")) {
        throw notUnderstood();
      }
      var tls = uri.getScheme().equals("smtps");
      var name = (uri.getUserInfo() == null ? "" : uri.getUserInfo()).split(":", 2);
      return new SmtpAddress(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587,
          name[0], name.length > 1 ? name[1] : "", tls);
    } catch (URISyntaxException e) {
      throw notUnderstood();
    }
  }

  /** As Spring's mail sender takes it. A password is never sent in the clear. */
  public Map<String, Object> properties() {
    var properties = new TreeMap<String, Object>(Map.of(
        "spring.mail.host", host,
        "spring.mail.port", port,
        "spring.mail.properties.mail.smtp.connectiontimeout", 10_000,
        "spring.mail.properties.mail.smtp.timeout", 20_000,
        "spring.mail.properties.mail.smtp.writetimeout", 20_000,
        "spring.mail.properties.mail.smtp.ssl.enable", tls));
    if (!user.isEmpty()) {
      properties.put("spring.mail.username", user);
      properties.put("spring.mail.password", password);
      properties.put("spring.mail.properties.mail.smtp.auth", true);
      properties.put("spring.mail.properties.mail.smtp.starttls.enable", !tls);
      properties.put("spring.mail.properties.mail.smtp.starttls.required", !tls);
    }
    return properties;
  }

  // It may hold a password: it is not repeated.
  private static CannotStart notUnderstood() {
    return new CannotStart("AFTERBELL_SMTP_URL is not understood: give it as smtp://user:password@host:587");
  }
}
