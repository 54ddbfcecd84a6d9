package app.afterbell.tasks.web.log;

import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions.SessionCard;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.util.UUID;

/**
 * Where a session is logged: at its mentor's desk, or at that of staff who log for the mentor (R12).
 *
 * @param portal "/mentor" or "/staff"
 * @param isOfSomebodyWhoLogsForOthers whose right to a session depends on the desk, and is checked before anything is written
 */
public record Desk(String portal, SessionId session, boolean isOfSomebodyWhoLogsForOthers) {

  static Desk of(String path, UUID session, Viewer viewer) {
    var logsForOthers = viewer.is(Role.COORDINATOR) || viewer.is(Role.ADMIN);
    var desk = new Desk(path.startsWith("/staff/") ? "/staff" : "/mentor", new SessionId(session), logsForOthers);
    if (desk.isStaffs() && !logsForOthers) {
      throw new NotFound();
    }
    return desk;
  }

  // Somebody who is a mentor and staff sees at the mentor's desk what is theirs, and nothing else (R28).
  void check(SessionCard card, Viewer viewer) {
    if (!isStaffs() && !card.mentorId().equals(viewer.id())) {
      throw new NotFound();
    }
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
