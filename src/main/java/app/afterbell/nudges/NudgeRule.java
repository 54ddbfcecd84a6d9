package app.afterbell.nudges;

import app.afterbell.nudges.WakingHours.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mentor is told now of what is owed (R36), or when to look again. A message tells all that waits, so that
 * one that was told settles every reason up to then; what waits no more is no reason. Nobody is told in their quiet
 * hours, twice in a turn, or while they teach.
 *
 * @param heardUntil reasons up to then are settled
 * @param toldAt of the last message, whoever asked for it; null for none
 * @param asked whether staff want them told: then that is a reason, whatever they chose
 * @param busyUntil when they stop teaching, where they teach now or begin within half an hour
 */
public record NudgeRule(
    WakingHours hours, NudgeChoice choice, Instant heardUntil, @Nullable Instant toldAt, boolean asked,
    @Nullable Instant busyUntil) {

  /**
   * A session that waits to be logged.
   *
   * @param dueAt until when, and not at which, that is in time
   */
  public record Owed(Instant endsAt, Instant dueAt) {}

  public sealed interface Decision {

    record Tell() implements Decision {}

    record LookAgain(Instant at) implements Decision {}

    record Nothing() implements Decision {}
  }

  public Decision decide(List<Owed> owed, Instant now) {
    if (owed.isEmpty()) {
      return new Decision.Nothing();
    }
    if (!asked && reasons(owed).noneMatch(at -> !at.isAfter(now))) {
      return reasons(owed).min(Comparator.naturalOrder())
          .<Decision>map(at -> new Decision.LookAgain(hours.from(at))).orElseGet(Decision.Nothing::new);
    }
    if (hours.quiet(now)) {
      return new Decision.LookAgain(hours.from(now));
    }
    Turn turn = hours.turn(now);
    if (told(turn)) {
      return new Decision.LookAgain(hours.after(turn));
    }
    return busyUntil != null && busyUntil.isAfter(now) ? new Decision.LookAgain(busyUntil) : new Decision.Tell();
  }

  /** Whether this turn had its message. */
  public boolean told(Turn turn) {
    return toldAt != null && hours.turn(toldAt).equals(turn);
  }

  // All that are not settled, also those to come.
  private Stream<Instant> reasons(List<Owed> owed) {
    return owed.stream()
        .flatMap(one -> Stream.of(Moment.values()).filter(choice::wants).flatMap(moment -> at(moment, one)))
        .filter(at -> at.isAfter(heardUntil));
  }

  private Stream<Instant> at(Moment moment, Owed one) {
    return switch (moment) {
      case END -> Stream.of(one.endsAt());
      // where less than an evening lies between, the end of the session has said it
      case EVENING -> Stream.of(hours.eveningBefore(one.dueAt())).filter(at -> at.isAfter(one.endsAt()));
      case OVERDUE -> Stream.of(one.dueAt().plusSeconds(1)); // at the due date itself it is in time (R3)
    };
  }
}
