package app.afterbell.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where the next page of a list of sessions goes on: at those that started before this one, the newest first. */
public record Before(Instant startsAt, UUID session) {

  /** As it stands in an address: {@code 1795554000-01a2…}, seconds since 1970 and the session. */
  public static Optional<Before> parse(String written) {
    var dash = written.indexOf('-');
    try {
      return dash < 1 || dash > 12
          ? Optional.empty()
          : Optional.of(new Before(
              Instant.ofEpochSecond(Long.parseLong(written.substring(0, dash))),
              UUID.fromString(written.substring(dash + 1))));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return startsAt.getEpochSecond() + "-" + session;
  }
}
