package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.MoveAnswer.AlreadyMoved;
import app.afterbell.sessions.MoveAnswer.AlreadyTakenBack;
import app.afterbell.sessions.MoveAnswer.Moved;
import app.afterbell.sessions.MoveAnswer.Refused;
import app.afterbell.sessions.MoveAnswer.TakenBack;
import app.afterbell.sessions.MoveEntries.Moving;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves sessions before their start, and takes that back within ten minutes (R14, R15). Each is one transaction,
 * serialized by the session's row. A moved session stays the same one, and what its families told before is remembered;
 * where the old time is billed, that stays as it is cancelled, and a session of its own takes its place. For mentors
 * and staff: a family proposes ({@link Proposals}). Sent again it says what stands, and writes nothing.
 */
@Component
public class Moves {

  private final Sql sql;
  private final MoveEntries entries;
  private final StandingMoves moved;
  private final MoveWeighing weighing;
  private final Collisions collisions;
  private final Organizations organizations;
  private final ApplicationEventPublisher publisher;

  Moves(
      Sql sql, MoveEntries entries, StandingMoves moved, MoveWeighing weighing, Collisions collisions,
      Organizations organizations,
      ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.entries = entries;
    this.moved = moved;
    this.weighing = weighing;
    this.collisions = collisions;
    this.organizations = organizations;
    this.publisher = publisher;
  }

  /** @param now the instant of the press */
  @Transactional
  public MoveAnswer move(SessionId id, MoveRequest asked, Viewer by, Instant now) {
    return move(id, asked, null, by, now);
  }

  /** One of several that are moved by one press. @param together the same for all of them */
  @Transactional
  public MoveAnswer move(SessionId id, MoveRequest asked, @Nullable UUID together, Viewer by, Instant now) {
    return agreed(opened(id, asked, by), asked, together, by, now);
  }

  /**
   * What would be against it by now; none: it would be moved. Writes nothing, and holds the session and its people
   * until the transaction ends.
   */
  @Transactional
  public List<PlanRefusal> look(SessionId id, MoveRequest asked, Viewer by, Instant now) {
    var plan = opened(id, asked, by);
    return plan.session().cancelledAt() != null ? List.of(new PlanRefusal.CalledOff())
        : weighing.weigh(plan, asked, by, now).refusals();
  }

  /**
   * Holds these sessions, and then their people, until the transaction ends: for whoever looks at several and moves
   * them.
   */
  @Transactional
  public void hold(List<SessionId> sessions) {
    sql.sql("select id from session where id = any(:ids) order by id for update")
        .param("ids", sessions)
        .list(SessionId.class);
    collisions.hold(sql.sql("""
            select mentor_id from session where id = any(:ids)
            union select student_id from session_student where session_id = any(:ids)
            """)
        .param("ids", sessions)
        .list(PersonId.class));
  }

  private OpenedPlan opened(SessionId id, MoveRequest asked, Viewer by) {
    if (asked.pressedBy() == Asker.FAMILY) {
      throw new NotFound();
    }
    return OpenedPlan.lock(sql, id, asked.pressedBy(), by);
  }

  /**
   * A family moves by itself, to a time that its mentor published (R15): who calls this knows that it did. For a
   * session of the family's students alone.
   *
   * @param bills whether the family was told that the old time is billed
   */
  @Transactional
  public MoveAnswer byFamily(
      SessionId id, Instant startsAt, int minutes, boolean bills, @Nullable String note, Viewer by, Instant now) {
    var plan = OpenedPlan.lock(sql, id, Asker.FAMILY, by);
    if (plan.standing().anyMatch(one -> !one.theirs())) {
      return new Refused(List.of(new PlanRefusal.OthersCome()));
    }
    var reason = weighing.reasons().stream().filter(one -> one.askedBy() == Asker.FAMILY && one.billed() == bills)
        .findFirst().map(MoveReason::key).orElse(null);
    return agreed(plan, new MoveRequest(Asker.FAMILY, startsAt, minutes, reason, null, null, false, note), by, now);
  }

  /** What both sides agreed to: also where a family presses. In the caller's transaction. */
  MoveAnswer agreed(OpenedPlan plan, MoveRequest asked, Viewer by, Instant now) {
    return agreed(plan, asked, null, by, now);
  }

  private MoveAnswer agreed(
      OpenedPlan plan, MoveRequest asked, @Nullable UUID together, Viewer by, Instant now) {
    var before = before(plan, asked);
    if (before != null) {
      return before;
    }
    if (plan.session().cancelledAt() != null) {
      return new Refused(List.of(new PlanRefusal.CalledOff()));
    }
    var weighed = weighing.weigh(plan, asked, by, now);
    if (!weighed.refusals().isEmpty()) {
      return new Refused(weighed.refusals());
    }
    var rule = weighed.rule();
    return write(new Moving(plan, asked, rule.reason(), weighed.told(), rule.late(),
        rule.reason().billed() ? SessionId.next() : null, dueAt(asked.startsAt(), asked.minutes(), by),
        undoUntil(rule.rule(), asked, now), together, by, now));
  }

  // At the new time at the latest: it takes place then, and is logged.
  private static Instant undoUntil(Cancellation rule, MoveRequest asked, Instant now) {
    var until = rule.undoUntil(now);
    return asked.startsAt().isBefore(until) ? asked.startsAt() : until;
  }

  /**
   * Takes a move back: for who made it, until its ten minutes are over or the old time is there, and nothing else was
   * done to the session since.
   *
   * @param as what they moved it as
   * @param revision of the plan that moved it
   */
  @Transactional
  public MoveAnswer takeBack(SessionId id, int revision, Asker as, Viewer by, Instant now) {
    var plan = OpenedPlan.lock(sql, id, as, by);
    var standing = moved.entry(id, revision).filter(one -> one.recordedBy().equals(by.id()))
        .orElseThrow(NotFound::new);
    if (standing.takenBack()) {
      return new AlreadyTakenBack(plan.session().planRevision());
    }
    if (!now.isBefore(standing.undoUntil())) {
      return new Refused(List.of(new PlanRefusal.UndoOver(standing.undoUntil())));
    }
    lockBecomes(standing.becomes());
    if (moved.isOvertaken(id, standing)) {
      return new Refused(List.of(new PlanRefusal.ChangedSince()));
    }
    return standing.becomes() == null ? moveBack(plan, standing, by, now) : unplan(plan, standing, as, by, now);
  }

  private MoveAnswer moveBack(OpenedPlan plan, StandingMove standing, Viewer by, Instant now) {
    var taken = collisions.at(plan, standing.startsAt(), standing.plannedMinutes());
    if (!taken.isEmpty()) {
      return collide(taken);
    }
    entries.reopen(plan.session().id(), standing.revision());
    int next = entries.moveBack(plan, standing, dueAt(standing.startsAt(), standing.plannedMinutes(), by), by, now);
    publisher.publishEvent(new MoveTakenBack(plan.session().id(), next, standing.revision(), now));
    return new TakenBack(next);
  }

  private MoveAnswer unplan(OpenedPlan plan, StandingMove standing, Asker as, Viewer by, Instant now) {
    var taken = collisions.taken(plan, standing.revision()).stream()
        .filter(one -> !one.session().equals(standing.becomes()))
        .toList();
    if (!taken.isEmpty()) {
      return collide(taken);
    }
    var id = plan.session().id();
    int next;
    try {
      next = entries.unplan(plan, standing, by, now);
    } catch (DataIntegrityViolationException hangsOnIt) {
      return new Refused(List.of(new PlanRefusal.ChangedSince()));
    }
    entries.reopen(id, standing.revision());
    publisher.publishEvent(new CancellationTakenBack(id, next, standing.revision(), null,
        owed(id, as, by, now)));
    return new TakenBack(next);
  }

  private MoveAnswer write(Moving entry) {
    var id = entry.plan().session().id();
    if (entry.becomes() == null) {
      entries.move(entry);
      publisher.publishEvent(new SessionMoved(id, entry.revision(), entry.undoUntil(), entry.together()));
    } else {
      entries.replace(entry);
      publisher.publishEvent(new SessionCancelled(
          id, entry.revision(), entry.undoUntil(), entry.together(),
          owed(id, entry.asked().pressedBy(), entry.by(), entry.at())));
    }
    return new Moved(entry.revision(), entry.undoUntil(), entry.becomes());
  }

  private Outcome owed(SessionId id, Asker as, Viewer by, Instant now) {
    return OpenedPlan.lock(sql, id, as, by).owed(organizations.current(by), by, now);
  }

  // Sent twice: it is there already.
  private @Nullable MoveAnswer before(OpenedPlan plan, MoveRequest asked) {
    return moved.last(plan.session().id())
        .filter(move -> move.toStartsAt().equals(asked.startsAt()) && move.toMinutes() == asked.minutes())
        .filter(move -> move.becomes() != null ? plan.session().cancelledAt() != null
            : plan.session().cancelledAt() == null && plan.session().startsAt().equals(asked.startsAt())
                && plan.session().plannedMinutes() == asked.minutes())
        .map(move -> new AlreadyMoved(move.revision(), move.recordedBy(), move.undoUntil(), move.becomes()))
        .orElse(null);
  }

  private Instant dueAt(Instant startsAt, int minutes, Viewer by) {
    return organizations.current(by).policies().dueAt(startsAt, startsAt.plus(Duration.ofMinutes(minutes)));
  }

  // Who changes it meanwhile comes before or after, and is seen.
  private void lockBecomes(@Nullable SessionId becomes) {
    if (becomes != null) {
      sql.sql("select id from session where id = :id for update").param("id", becomes).list(SessionId.class);
    }
  }

  private static MoveAnswer collide(List<Collision> with) {
    return new Refused(with.stream().<PlanRefusal>map(PlanRefusal.Collides::new).toList());
  }
}
