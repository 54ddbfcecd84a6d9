package app.afterbell.frame;

import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionAct.Kind;
import app.afterbell.sessions.SessionActs;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to where it meets, until it ends. */
@Component
@Order(10)
class JoinAct implements SessionActs {

  @Override
  public List<SessionAct> of(About session, Viewer viewer, Instant now) {
    return session.meetingLink() == null || !now.isBefore(session.endsAt())
        ? List.of()
        : List.of(new SessionAct("frame.session.join", List.of(), "video", session.meetingLink(), Kind.OUTSIDE));
  }
}
