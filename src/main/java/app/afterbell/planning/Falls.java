package app.afterbell.planning;

import app.afterbell.sessions.SessionId;
import java.time.Instant;

/**
 * A session that falls away where an engagement pauses or ends: it is cancelled as the company's wish, and never
 * billed.
 *
 * @param students who are left in it
 * @param cancelled it is cancelled already, and stays so
 * @param soon it begins within ten minutes, or nobody could take it back: it stays, and is cancelled by hand
 */
public record Falls(
    SessionId session, Instant startsAt, int minutes, int students, boolean cancelled, boolean soon) {

  public boolean isCancelledNow() {
    return !cancelled && !soon;
  }
}
