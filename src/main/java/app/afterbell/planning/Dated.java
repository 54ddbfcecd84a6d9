package app.afterbell.planning;

import app.afterbell.sessions.Collision;
import app.afterbell.sessions.SessionId;
import java.util.List;

/**
 * A date of a weekly time, and what becomes of it.
 *
 * @param outcome what was done, or would be
 */
public record Dated(Occurrence occurrence, Outcome outcome) {

  /** What becomes of a date. */
  public sealed interface Outcome {

    /** Its session is on the plan; in a preview, would be. */
    record Planned() implements Outcome {}

    /** The engagement has a session on that day already: it is left as it is. */
    record There(SessionId session) implements Outcome {}

    /** Left out: somebody has another session then (R31). @param with at least one */
    record Collides(List<Collision> with) implements Outcome {}

    /** Left out: a holiday, or the mentor is away (R31). */
    record Off(DayOff day) implements Outcome {}
  }
}
