package app.afterbell.frame.web.leave;

import app.afterbell.planning.Leaves;
import app.afterbell.planning.StandingSession;
import app.afterbell.planning.StandingSessions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads which sessions stand in a leave. */
@Component
class AwayQuery {

  private final StandingSessions standing;

  AwayQuery(StandingSessions standing) {
    this.standing = standing;
  }

  /** Those in a leave to be. */
  List<StandingSession> in(Leaves.NewLeave leave, Instant now) {
    return standing.ofMentor(leave.mentor(), leave.from(), leave.to(), null, now);
  }

  /** Those in a leave about which nobody decided. */
  List<StandingSession> open(Whose whose, Leaves.Line leave, Instant now) {
    return standing.ofMentor(whose.id(), leave.from(), leave.to(), leave.id(), now).stream()
        .filter(one -> !one.kept()).toList();
  }
}
