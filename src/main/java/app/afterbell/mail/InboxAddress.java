package app.afterbell.mail;

import app.afterbell.shared.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * A mailbox, as {@code imaps://user:password@host:993/INBOX}, or {@code imap://…} with STARTTLS. A user that has an "@"
 * is written with %40.
 */
record InboxAddress(String host, int port, String user, String password, boolean tls, String folder) {

  private static final int WAIT = 20_000;

  /** Nothing where none is set. @throws IllegalStateException where it is not understood */
  static Optional<InboxAddress> of(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      var uri = new URI(text.strip());
      if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("imaps?")
          || uri.getRawUserInfo() == null) {
        throw notUnderstood();
      }
      var tls = uri.getScheme().equals("imaps");
      var name = uri.getRawUserInfo().split(":", 2);
      var path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
      return Optional.of(new InboxAddress(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : tls ? 993 : 143,
          decoded(name[0]), name.length > 1 ? decoded(name[1]) : "", tls, path.isEmpty() ? "INBOX" : path));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw notUnderstood();
    }
  }

  /** By what its place in it is kept: neither server nor user are. */
  String key() {
    return HexFormat.of().formatHex(new Secret(host + " " + port + " " + user + " " + folder).hash());
  }

  String protocol() {
    return tls ? "imaps" : "imap";
  }

  /** A password is never sent without encryption, but to this machine. */
  Properties properties() {
    var properties = new Properties();
    var prefix = "mail." + protocol() + ".";
    properties.put(prefix + "connectiontimeout", String.valueOf(WAIT));
    properties.put(prefix + "timeout", String.valueOf(WAIT));
    properties.put(prefix + "writetimeout", String.valueOf(WAIT));
    properties.put(prefix + "ssl.checkserveridentity", String.valueOf(!isHere()));
    // a message is fetched as far as it is read, and to look into it marks it as nothing
    properties.put(prefix + "partialfetch", "true");
    properties.put(prefix + "peek", "true");
    properties.put("mail.mime.address.strict", "true");
    if (isHere()) {
      properties.put(prefix + "ssl.trust", host);
    } else if (!tls) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    return properties;
  }

  private boolean isHere() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  // A plus is a plus in an address.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without its password: it may reach a log. */
  @Override
  public String toString() {
    return "InboxAddress";
  }

  private static IllegalStateException notUnderstood() {
    return new IllegalStateException(
        "AFTERBELL_IMAP_URL is not understood: give it as imaps://user:password@host:993/INBOX, with %40 for an @ in "
            + "the user");
  }
}
