package app.afterbell.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL is, as JDBC wants it. */
public record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {

  /**
   * @param text {@code postgresql://user:password@host:port/name}, as hosting companies give it, or a JDBC URL; of
   * several hosts,     parted by commas, the one that can be written to is used
   */
  static DatabaseAddress of(String text, @Nullable String user, @Nullable String password) {
    if (text.startsWith("jdbc:postgresql:")) {
      return new DatabaseAddress(thePrimaryOf(text), user, password);
    }
    try {
      var uri = new URI(text);
      var authority = uri.getRawAuthority();
      if (authority == null || uri.getScheme() == null || !uri.getScheme().matches("postgres(ql)?")) {
        throw notUnderstood();
      }
      int at = authority.lastIndexOf('@');
      var hosts = authority.substring(at + 1);
      for (var host : hosts.split(",", -1)) {
        if (new URI("postgresql://" + host).getHost() == null) {
          throw notUnderstood();
        }
      }
      var name = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
      return new DatabaseAddress(
          thePrimaryOf("jdbc:postgresql://" + hosts + uri.getRawPath() + (uri.getRawQuery() == null ? ""
              : "?" + uri.getRawQuery())),
          user == null && name.length > 0 ? decoded(name[0]) : user,
          password == null && name.length > 1 ? decoded(name[1]) : password);
    } catch (URISyntaxException e) {
      throw notUnderstood();
    }
  }

  /** Returns when the server lets somebody in: one that recovers after a crash is waited for, as long as that takes. */
  public void awaitRecovered(Consumer<String> progress) {
    for (int tries = 0; isRecovering(); tries++) {
      if (tries % 10 == 0) {
        progress.accept("PostgreSQL is starting up: it recovers what was written before it was cut off. Waiting "
            + "for it ...");
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  // Whatever else is wrong is told by the next one who uses it.
  private boolean isRecovering() {
    try (var _ = DriverManager.getConnection(url, user, password)) {
      return false;
    } catch (SQLException e) {
      return "57P03".equals(e.getSQLState());
    }
  }

  private static String thePrimaryOf(String url) {
    var several = url.split("[?]", 2)[0].contains(",");
    return !several || url.contains("targetServerType=") ? url
        : url + (url.contains("?") ? "&" : "?") + "targetServerType=primary";
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
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
