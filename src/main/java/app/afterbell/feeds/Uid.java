package app.afterbell.feeds;

import app.afterbell.sessions.SessionId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** By what calendar programs know a session: whatever becomes of its time, its people, or our address. */
final class Uid {

  private static final String END = "@afterbell";
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})" + END, Pattern.CASE_INSENSITIVE);

  private Uid() {}

  static String of(SessionId id) {
    return id.value() + END;
  }

  /** Nothing where it is none of ours. */
  static Optional<SessionId> read(String uid) {
    var match = SHAPE.matcher(uid.strip());
    return match.matches() ? Optional.of(new SessionId(UUID.fromString(match.group(1)))) : Optional.empty();
  }
}
