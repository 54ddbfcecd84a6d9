package app.afterbell.mentor.log;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.util.UUID;

/**
 * Where a session is logged: at its mentor's desk, or at that of staff who log for the mentor (R12).
 *
 * @param portal "/mentor" or "/staff"
 */
public record Desk(String portal, SessionId session) {

  static Desk of(String path, UUID session) {
    return new Desk(path.startsWith("/staff/") ? "/staff" : "/mentor", new SessionId(session));
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

  /** Where to go when it is done: home shows the mentor what that did; staff see the session. */
  String after() {
    return isStaffs() ? path() + "/attendance?done=" + session.value() : "/mentor?done=" + session.value();
  }
}
