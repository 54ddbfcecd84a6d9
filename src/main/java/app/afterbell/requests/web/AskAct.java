package app.afterbell.requests.web;

import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionAct.Kind;
import app.afterbell.sessions.SessionActs;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a mentor cannot change of a log by themselves is asked of staff (R37). */
@Component
@Order(60)
class AskAct implements SessionActs {

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    return session.portal() == Portal.MENTOR && session.attendanceIn()
        ? List.of(SessionAct.of(Kind.QUIET, "requests.act", session.path() + "/request")) : List.of();
  }
}
