package app.afterbell.frame.web.leave;

import app.afterbell.frame.web.Hits;
import app.afterbell.frame.web.Refusals;
import app.afterbell.planning.DayOff;
import app.afterbell.planning.DaysOff;
import app.afterbell.planning.StandingSessions;
import app.afterbell.planning.StandingSessions.Decision;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.CancelAnswer;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.MoveAnswer;
import app.afterbell.sessions.MoveReason;
import app.afterbell.sessions.MoveReasons;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.shared.Id;
import app.afterbell.shared.Viewer;
import app.afterbell.web.TypedTime;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what was chosen for the sessions of a day off, each by the door that does it from its own page: all of it, or
 * nothing where one cannot be done.
 */
@Component
public class Deciding {

  private final StandingSessions standing;
  private final Cancellations cancellations;
  private final Moves moves;
  private final MoveReasons reasons;
  private final Hits hits;
  private final DaysOff daysOff;
  private final TransactionOperations transaction;

  Deciding(
      StandingSessions standing, Cancellations cancellations, Moves moves, MoveReasons reasons, Hits hits,
      DaysOff daysOff, TransactionOperations transaction) {
    this.daysOff = daysOff;
    this.transaction = transaction;
    this.standing = standing;
    this.cancellations = cancellations;
    this.moves = moves;
    this.reasons = reasons;
    this.hits = hits;
  }

  /**
   * @param dayOff the holiday or the leave
   * @param as mentor or staff: nothing is billed, nothing paid
   * @param zone in which new times were typed
   * @return by the id of the session, what cannot be done, and why; where there is any, nothing was written
   */
  public Map<String, Function<Ui, String>> decide(
      Id dayOff, List<Choice> choices, Asker as, ZoneId zone, Viewer by, Instant now) {
    return transaction.execute(status -> {
      var wrong = each(dayOff, choices, as, zone, by, now);
      if (!wrong.isEmpty()) {
        status.setRollbackOnly();
      }
      return wrong;
    });
  }

  private Map<String, Function<Ui, String>> each(
      Id dayOff, List<Choice> choices, Asker as, ZoneId zone, Viewer by, Instant now) {
    var wrong = new LinkedHashMap<String, Function<Ui, String>>();
    for (var choice : choices) {
      var refused = switch (choice.what()) {
        case LATER -> null;
        case KEEP -> noted(dayOff, choice, Decision.KEPT, by, now);
        case CANCEL -> cancel(dayOff, choice, as, by, now);
        case MOVE -> move(dayOff, choice, as, zone, by, now);
      };
      if (refused != null) {
        wrong.put(choice.id(), refused);
      }
    }
    return wrong;
  }

  private @Nullable Function<Ui, String> cancel(Id dayOff, Choice choice, Asker as, Viewer by, Instant now) {
    return switch (cancellations.cancel(choice.session().id(), CancelRequest.by(as), by, now)) {
      case CancelAnswer.Refused(var reasons) -> Refusals.wrong(reasons.getFirst()).sentence();
      case CancelAnswer.Cancelled _, CancelAnswer.AlreadyCancelled _, CancelAnswer.TakenBack _,
          CancelAnswer.AlreadyTakenBack _ -> noted(dayOff, choice, Decision.CANCELLED, by, now);
    };
  }

  private @Nullable Function<Ui, String> move(
      Id dayOff, Choice choice, Asker as, ZoneId zone, Viewer by, Instant now) {
    if (choice.slot() != null) {
      return move(dayOff, choice, choice.slot(), as, by, now);
    }
    return switch (choice.time().on(zone)) {
      case TypedTime.Meant(var at) -> move(dayOff, choice, at, as, by, now);
      case TypedTime.Skipped skipped -> skipped::sentence;
      case TypedTime.Twice(var first, _) -> move(dayOff, choice, first, as, by, now);
      case TypedTime.Unreadable _ -> ui -> ui.text("frame.away.wrong.no-new-time");
    };
  }

  private @Nullable Function<Ui, String> move(
      Id dayOff, Choice choice, Instant to, Asker as, Viewer by, Instant now) {
    var id = choice.session().id();
    var off = off(choice, to);
    if (off != null) {
      return off;
    }
    return switch (moves.move(id, MoveRequest.by(as, to, choice.session().minutes(), reason()), by, now)) {
      case MoveAnswer.Refused(var why) when why.getFirst() instanceof PlanRefusal.Collides(var with) ->
          hits.words(id, as, List.of(with), by).getFirst();
      case MoveAnswer.Refused(var why) -> Refusals.wrong(why.getFirst()).sentence();
      case MoveAnswer.Moved _, MoveAnswer.AlreadyMoved _, MoveAnswer.TakenBack _, MoveAnswer.AlreadyTakenBack _ ->
          noted(dayOff, choice, Decision.MOVED, by, now);
    };
  }

  // It would stand on a day off again: in this one, or in another.
  private @Nullable Function<Ui, String> off(Choice choice, Instant to) {
    var session = choice.session();
    var day = to.atZone(session.zone()).toLocalDate();
    return daysOff.between(session.mentor(), day, day.plusDays(1)).at(to, session.minutes(), session.zone())
        .<Function<Ui, String>>map(found -> switch (found) {
          case DayOff.Holiday holiday -> ui -> ui.text("frame.away.wrong.on-holiday", holiday.name());
          case DayOff.Leave _, DayOff.Pause _ -> ui -> ui.text("frame.away.wrong.away-then", session.mentorName());
        }).orElse(null);
  }

  // The first of the mentor's own: there is always one, and it bills nothing.
  @Nullable String reason() {
    return reasons.all().stream().filter(one -> one.askedBy() == Asker.MENTOR).findFirst().map(MoveReason::key)
        .orElse(null);
  }

  private @Nullable Function<Ui, String> noted(Id dayOff, Choice choice, Decision what, Viewer by, Instant now) {
    standing.note(dayOff, choice.session().id(), choice.session().startsAt(), what, by, now);
    return null;
  }
}
