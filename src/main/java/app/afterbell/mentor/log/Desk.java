package app.afterbell.mentor.log;

import app.afterbell.mentor.run.Run;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a session is logged: at its mentor's desk, or at that of staff who log for the mentor (R12).
 *
 * @param portal "/mentor" or "/staff"
 * @param run through all that waits, in which it is logged; null where it is logged alone
 */
public record Desk(String portal, SessionId session, @Nullable Run run) {

  static Desk of(String path, UUID session) {
    return new Desk(path.startsWith("/staff/") ? "/staff" : "/mentor", new SessionId(session), null);
  }

  /** @param text of a run, as the address or the form has it */
  Desk in(@Nullable String text) {
    return isStaffs() ? this : new Desk(portal, session, Run.of(text));
  }

  /**
   * Who writes here: at the mentor's desk, somebody who is staff too is a mentor, and sees what is theirs, and nothing
   * else (R28).
   */
  Viewer viewer(Viewer viewer) {
    return isStaffs() ? viewer : viewer.as(Role.MENTOR);
  }

  public boolean isStaffs() {
    return portal.equals("/staff");
  }

  public String path() {
    return portal + "/sessions/" + session.value();
  }

  /** Where to go when it is done: home, or the next of a run, show the mentor what that did; staff see the session. */
  String after() {
    return run != null ? run.sent(session) : isStaffs() ? path() + "/attendance?done=" + session.value()
        : "/mentor?done=" + session.value();
  }
}
