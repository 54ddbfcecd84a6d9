package app.afterbell.frame.web.leave;

import app.afterbell.planning.DayOffSlots;
import app.afterbell.planning.Leaves;
import app.afterbell.planning.StandingSession;
import app.afterbell.planning.StandingSessions;
import app.afterbell.shared.TimeRange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads which sessions stand in a leave. */
@Component
class AwayQuery {

  private final StandingSessions standing;
  private final DayOffSlots slots;

  AwayQuery(StandingSessions standing, DayOffSlots slots) {
    this.standing = standing;
    this.slots = slots;
  }

  /** Those in a leave to be. */
  List<StandingSession> in(Leaves.NewLeave leave, Instant now) {
    return standing.ofMentor(leave.mentor(), leave.from(), leave.to(), null, now);
  }

  /** Free times to which these can be moved, by the id of the session. */
  Map<String, List<Instant>> times(List<Choice> choices, Instant from, Instant to, Instant now) {
    var times = new LinkedHashMap<String, List<Instant>>();
    slots.proposed(choices.stream().map(Choice::session).toList(), new TimeRange(from, to), now)
        .forEach((session, free) -> times.put(session.id().value().toString(), free));
    return times;
  }

  /** Those in a leave about which nobody decided. */
  List<StandingSession> open(Whose whose, Leaves.Line leave, Instant now) {
    return standing.ofMentor(whose.id(), leave.from(), leave.to(), leave.id(), now).stream()
        .filter(one -> !one.kept()).toList();
  }
}
