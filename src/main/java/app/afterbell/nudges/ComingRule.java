package app.afterbell.nudges;

import app.afterbell.nudges.Coming.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody is told now of sessions to come (R36). An evening has one message, which tells of all of the next day,
 * and of those whose hour before lies in that evening or in the quiet hours after it: nobody is told anything in these.
 * In the hours until six each is told an hour before, those that follow one another together.
 *
 * @param wants what somebody chose
 */
public record ComingRule(WakingHours hours, Set<Ahead> wants) {

  private static final Duration HOUR = Duration.ofHours(1);
  // Between sessions that follow one another nobody reads mail.
  private static final Duration BETWEEN = Duration.ofMinutes(30);
  // What is planned, moved or booked meanwhile is seen by then.
  private static final Duration LOOKS = Duration.ofMinutes(20);
  private static final Duration LONGEST = Duration.ofHours(6);

  /**
   * @param coming sessions to come, as they stand
   * @param told what they were told of before
   * @param eveningTold whether this evening had its message
   * @return all of one message; nothing where nothing is due
   */
  public List<Notice> tells(List<Coming> coming, Set<Notice> told, boolean eveningTold, Instant now) {
    if (hours.quiet(now)) {
      return List.of();
    }
    var open = coming.stream().filter(one -> one.startsAt().isAfter(now))
        .sorted(Comparator.comparing(Coming::startsAt)).toList();
    return !hours.turn(now).evening() ? untilSix(open, told, now)
        : eveningTold ? List.of() : evening(open, told, now);
  }

  /** What a message of this evening tells, whatever it is sent for: so that no second one is needed. */
  public List<Notice> ofEvening(List<Coming> coming, Set<Notice> told, Instant now) {
    if (hours.quiet(now) || !hours.turn(now).evening()) {
      return List.of();
    }
    var turn = hours.turn(now);
    var morning = hours.after(turn);
    return coming.stream().filter(one -> one.startsAt().isAfter(now))
        .flatMap(one -> Stream.concat(
            wants.contains(Ahead.DAY) && one.startsAt().atZone(hours.zone()).toLocalDate()
                .equals(turn.on().plusDays(1)) ? Stream.of(one.notice(Ahead.DAY)) : Stream.of(),
            wants.contains(Ahead.HOUR) && hourBefore(one).isBefore(morning)
                ? Stream.of(one.notice(Ahead.HOUR)) : Stream.of()))
        .filter(notice -> !told.contains(notice))
        .toList();
  }

  private List<Notice> evening(List<Coming> open, Set<Notice> told, Instant now) {
    var all = ofEvening(open, told, now);
    boolean due = all.stream().anyMatch(notice -> notice.ahead() == Ahead.DAY
        || !notice.startsAt().minus(HOUR).isAfter(now) || hours.quiet(notice.startsAt().minus(HOUR)));
    return due ? all : List.of();
  }

  // One whose hour before lay in quiet hours was told in the evening, or came too late for that.
  private List<Notice> untilSix(List<Coming> open, Set<Notice> told, Instant now) {
    if (!wants.contains(Ahead.HOUR)) {
      return List.of();
    }
    var fresh = open.stream().filter(one -> !told.contains(one.notice(Ahead.HOUR))).toList();
    var due = new ArrayList<Coming>();
    for (var one : fresh) {
      boolean isDue = !hourBefore(one).isAfter(now) && !hours.quiet(hourBefore(one));
      if (isDue || !due.isEmpty() && !one.startsAt().isAfter(due.getLast().endsAt().plus(BETWEEN))) {
        due.add(one);
      }
    }
    return due.stream().map(one -> one.notice(Ahead.HOUR)).toList();
  }

  /** When to look again: something else may be planned by then, and somebody may live elsewhere. */
  public Instant lookAt(List<Coming> coming, Set<Notice> told, Instant now) {
    if (hours.quiet(now)) {
      return Stream.of(hours.from(now), now.plus(LONGEST)).min(Comparator.naturalOrder()).orElseThrow();
    }
    var next = wants.contains(Ahead.HOUR)
        ? coming.stream().filter(one -> !told.contains(one.notice(Ahead.HOUR))).map(ComingRule::hourBefore)
        : Stream.<Instant>of();
    return Stream.concat(Stream.of(now.plus(LOOKS), hours.after(hours.turn(now))), next)
        .filter(at -> at.isAfter(now)).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Instant hourBefore(Coming one) {
    return one.startsAt().minus(HOUR);
  }
}
