package app.afterbell.planning;

import app.afterbell.sessions.Collision;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Reason;
import java.util.List;
import java.util.Locale;

/** What planning a single session comes to. */
public sealed interface SingleAnswer {

  record Planned(SessionId session) implements SingleAnswer {}

  /** Somebody of it has another session then (R31). @param with at least one */
  record Collides(List<Collision> with) implements SingleAnswer {}

  record Refused(Why why) implements SingleAnswer {}

  /** Why a session is not planned. */
  enum Why implements Reason {
    /** It would have begun already. A forgotten session is asked for (R37). */
    PAST,
    /** More than a year ahead: a year that was mistyped. */
    TOO_FAR,
    /** Before the engagement's first day, or after its last. */
    NOT_AGREED,
    /** The engagement pauses then. A single date that was left out can have a session by hand. */
    PAUSED,
    MINUTES;

    @Override
    public String key() {
      return "planning.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
