package app.afterbell.mentor.log;

import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionAct.Kind;
import app.afterbell.sessions.SessionActs;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * From its start on a session is logged, and its log changed: by its mentor, and by staff who log for mentors (R12).
 */
@Component
@Order(20)
class LogActs implements SessionActs {

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    return session.hasStarted(now) && logs(session.portal(), viewer) ? List.of(attendance(session), notes(session))
        : List.of();
  }

  private static boolean logs(Portal portal, Viewer viewer) {
    return portal == Portal.MENTOR
        || portal == Portal.STAFF && viewer.may(Power.LOG_FOR_MENTORS);
  }

  private static SessionAct attendance(About session) {
    var said = session.attendanceIn() ? "frame.session.change" : "frame.session.log";
    return new SessionAct(
        session.portal() == Portal.STAFF ? said + "-for" : said, List.of(session.mentorName()), null,
        session.path() + "/attendance", session.attendanceIn() ? Kind.PLAIN : Kind.FIRST);
  }

  private static SessionAct notes(About session) {
    return session.notesIn()
        ? SessionAct.of(Kind.PLAIN, "frame.session.edit", session.path() + "/notes")
        : SessionAct.of(session.attendanceIn() ? Kind.FIRST
            : Kind.PLAIN, "frame.session.write", session.path() + "/notes");
  }
}
