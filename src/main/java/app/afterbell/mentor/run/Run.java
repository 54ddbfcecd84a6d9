package app.afterbell.mentor.run;

import app.afterbell.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's way through all that waits. It is kept in the address alone: leaving loses nothing, and who comes back
 * begins with what still waits.
 *
 * @param of how many waited when it began, 1 to 9999
 */
public record Run(int of) {

  /** @return null for what is no run */
  public static @Nullable Run of(@Nullable String text) {
    return text != null && text.matches("[1-9][0-9]{0,3}") ? new Run(Integer.parseInt(text)) : null;
  }

  /** Where a session of it is logged: its notes alone, where its attendance is in. */
  public String at(SessionId session, boolean notesAlone) {
    return "/mentor/sessions/" + session.value() + (notesAlone ? "/notes" : "/attendance") + "?run=" + of;
  }

  /** To the next after this session, which waits on. */
  public String past(SessionId session) {
    return "/mentor/catch-up?run=" + of + "&after=" + session.value();
  }

  /** To the next after this session, of which something was sent. */
  public String sent(SessionId session) {
    return past(session) + "&sent=" + session.value();
  }
}
