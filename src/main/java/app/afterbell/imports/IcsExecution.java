package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import app.afterbell.planning.SingleAnswer;
import app.afterbell.planning.SinglePlans;
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
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans, moves and cancels what a calendar's file says, by the doors of staff; one date after the other. */
@Component
class IcsExecution {

  private final Sql sql;
  private final SinglePlans plans;
  private final Moves moves;
  private final Cancellations cancellations;
  private final MoveReasons reasons;

  IcsExecution(Sql sql, SinglePlans plans, Moves moves, Cancellations cancellations, MoveReasons reasons) {
    this.sql = sql;
    this.plans = plans;
    this.moves = moves;
    this.cancellations = cancellations;
    this.reasons = reasons;
  }

  private record Known(
      String uid, String occurrence, SessionId sessionId, Instant startsAt, int minutes, boolean cancelled,
      Instant stands, int standsMinutes, boolean off) {

    private boolean isSaidBy(IcsEvent event) {
      return cancelled == event.cancelled()
          && (cancelled || startsAt.equals(event.startsAt()) && minutes == event.minutes());
    }
  }

  private record Whose(String uid, EngagementId engagementId) {}

  /** Of which engagement the events of files before were. */
  Map<String, EngagementId> engagements(List<String> uids) {
    var all = new HashMap<String, EngagementId>();
    sql.sql("""
            select e.uid, s.engagement_id
            from calendar_import_event e join session_plan_fact s on s.id = e.session_id
            where e.uid = any(:uids)
            """)
        .param("uids", uids)
        .list(Whose.class)
        .forEach(one -> all.put(one.uid(), one.engagementId()));
    return all;
  }

  /** @param chosen the engagement of each UID; empty where it is of none */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<IcsOutcome> carryOut(
      List<IcsEvent> events, Map<String, Optional<EngagementId>> chosen, Viewer by, Instant now) {
    var known = known(events.stream().map(IcsEvent::uid).distinct().toList());
    var reason = reasons.all().stream().filter(one -> one.askedBy() != Asker.FAMILY).findFirst();
    var outcomes = new ArrayList<IcsOutcome>();
    // what is cancelled and what moves makes room first
    events.stream().filter(IcsEvent::cancelled).forEach(one -> outcomes.add(off(one, known.get(key(one)), by, now)));
    for (var one : events) {
      var before = known.get(key(one));
      if (!one.cancelled() && before != null) {
        outcomes.add(again(one, before, reason, by, now));
      }
    }
    for (var one : events) {
      if (!one.cancelled() && known.get(key(one)) == null) {
        outcomes.add(chosen.containsKey(one.uid())
            ? chosen.get(one.uid()).map(engagement -> fresh(one, engagement, by, now))
                .orElseGet(() -> IcsOutcome.of(one, IcsOutcome.Kind.SKIPPED))
            : IcsOutcome.of(one, IcsOutcome.Kind.UNCHOSEN));
      }
    }
    return outcomes;
  }

  private IcsOutcome fresh(IcsEvent event, EngagementId engagement, Viewer by, Instant now) {
    var there = sql.sql("""
            select id from session_fact where engagement_id = :engagement and starts_at = :startsAt limit 1
            """)
        .param("engagement", engagement)
        .param("startsAt", event.startsAt())
        .optional(SessionId.class);
    if (there.isPresent()) {
      keep(event, there.get(), now);
      return IcsOutcome.of(event, IcsOutcome.Kind.SAME);
    }
    return switch (plans.plan(engagement, event.startsAt(), event.minutes(), by, now)) {
      case SingleAnswer.Planned(var session) -> {
        keep(event, session, now);
        yield IcsOutcome.of(event, IcsOutcome.Kind.PLANNED);
      }
      case SingleAnswer.Collides(var with) ->
          new IcsOutcome(event, IcsOutcome.Kind.COLLIDES, null, null, with.getFirst());
      case SingleAnswer.Refused(var why) -> IcsOutcome.refused(event, why.key());
    };
  }

  private IcsOutcome again(IcsEvent event, Known before, Optional<MoveReason> reason, Viewer by, Instant now) {
    if (before.isSaidBy(event)) {
      return IcsOutcome.of(event, IcsOutcome.Kind.SAME);
    }
    if (before.off()) {
      return IcsOutcome.refused(event, "imports.calendar.off-here");
    }
    if (before.stands().equals(event.startsAt()) && before.standsMinutes() == event.minutes()) {
      keep(event, before.sessionId(), now);
      return IcsOutcome.of(event, IcsOutcome.Kind.SAME);
    }
    if (reason.isEmpty()) {
      return IcsOutcome.refused(event, "imports.calendar.no-reason");
    }
    var asked = MoveRequest.by(Asker.STAFF, event.startsAt(), event.minutes(), reason.get().key());
    return switch (moves.move(before.sessionId(), asked, by, now)) {
      case MoveAnswer.Refused(var reasons) -> refused(event, reasons);
      case MoveAnswer moved -> {
        keep(event, before.sessionId(), now);
        yield new IcsOutcome(event, IcsOutcome.Kind.MOVED, before.stands(), null, null);
      }
    };
  }

  private IcsOutcome off(IcsEvent event, @Nullable Known before, Viewer by, Instant now) {
    if (before == null || before.cancelled() || before.off()) {
      return IcsOutcome.of(event, IcsOutcome.Kind.SAME);
    }
    return switch (cancellations.cancel(before.sessionId(), CancelRequest.by(Asker.STAFF), by, now)) {
      case CancelAnswer.Refused(var reasons) -> refused(event, reasons);
      case CancelAnswer cancelled -> {
        keep(event, before.sessionId(), now);
        yield IcsOutcome.of(event, IcsOutcome.Kind.CANCELLED);
      }
    };
  }

  private static IcsOutcome refused(IcsEvent event, List<PlanRefusal> reasons) {
    return reasons.stream().filter(PlanRefusal.Collides.class::isInstance).map(PlanRefusal.Collides.class::cast)
        .findFirst()
        .map(collides -> new IcsOutcome(event, IcsOutcome.Kind.COLLIDES, null, null, collides.with()))
        .orElseGet(() -> IcsOutcome.refused(event, "imports.calendar.not-moved"));
  }

  private Map<String, Known> known(List<String> uids) {
    var all = new HashMap<String, Known>();
    sql.sql("""
            select e.uid, e.occurrence, e.session_id, e.starts_at, e.minutes, e.cancelled, s.starts_at as stands,
                   s.planned_minutes as stands_minutes, s.cancelled_at is not null as off
            from calendar_import_event e join session_plan_fact s on s.id = e.session_id
            where e.uid = any(:uids)
            """)
        .param("uids", uids)
        .list(Known.class)
        .forEach(one -> all.put(one.uid() + "\n" + one.occurrence(), one));
    return all;
  }

  private static String key(IcsEvent event) {
    return event.uid() + "\n" + event.occurrence();
  }

  private void keep(IcsEvent event, SessionId session, Instant now) {
    sql.sql("""
            insert into calendar_import_event (uid, occurrence, session_id, starts_at, minutes, cancelled, said_at)
            values (:uid, :occurrence, :session, :startsAt, :minutes, :cancelled, :now)
            on conflict (uid, occurrence) do update
              set session_id = excluded.session_id, starts_at = excluded.starts_at, minutes = excluded.minutes,
                  cancelled = excluded.cancelled, said_at = excluded.said_at
            """)
        .param("uid", event.uid())
        .param("occurrence", event.occurrence())
        .param("session", session)
        .param("startsAt", event.startsAt())
        .param("minutes", event.minutes())
        .param("cancelled", event.cancelled())
        .param("now", now)
        .update();
  }
}
