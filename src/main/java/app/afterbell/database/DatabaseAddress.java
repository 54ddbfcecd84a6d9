package app.afterbell.database;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL is, as JDBC wants it. */
public record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {

  /** @param text {@code postgresql://user:password@host:port/name}, as hosting companies give it, or a JDBC URL */
  static DatabaseAddress of(String text, @Nullable String user, @Nullable String password) {
    if (text.startsWith("jdbc:postgresql:")) {
      return new DatabaseAddress(text, user, password);
    }
    try {
      var uri = new URI(text);
      if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("postgres(ql)?")) {
        throw notUnderstood();
      }
      var name = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
      return new DatabaseAddress(
          "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath()
              + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
          user == null && name.length > 0 ? name[0] : user,
          password == null && name.length > 1 ? name[1] : password);
    } catch (URISyntaxException e) {
      throw notUnderstood();
    }
  }

  // It may hold a password: it is not repeated.
  private static CannotStart notUnderstood() {
    return new CannotStart("The database's URL is not understood: give it as postgresql://host:5432/name");
  }

  @Override
  public String toString() {
    return url.replaceAll("(password=)[^&]*", "$1…");
  }
}
