package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.MoveAnswer.Moved;
import app.afterbell.sessions.OpenedPlan.PlannedStudent;
import app.afterbell.sessions.ProposalAnswer.Agreed;
import app.afterbell.sessions.ProposalAnswer.AlreadyProposed;
import app.afterbell.sessions.ProposalAnswer.Over;
import app.afterbell.sessions.ProposalAnswer.Proposed;
import app.afterbell.sessions.ProposalAnswer.Refused;
import app.afterbell.sessions.ProposalAnswer.Replied;
import app.afterbell.sessions.ProposalEntries.Asking;
import app.afterbell.sessions.ProposalEntries.OpenProposal;
import app.afterbell.sessions.ProposalReply.Accept;
import app.afterbell.sessions.ProposalReply.Decline;
import app.afterbell.sessions.ProposalReply.Leave;
import app.afterbell.sessions.ProposalReply.Offer;
import app.afterbell.sessions.ProposalReply.Take;
import app.afterbell.sessions.ProposalReply.Withdraw;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family's move is a proposal (R15): the old time stands until the mentor, or staff for them, accept it. They decline
 * it too, or offer other times, of which the family takes one or none. It is over when the session starts, is called
 * off or moves. Each is one transaction, serialized by the session's row.
 */
@Component
public class Proposals {

  private final Sql sql;
  private final ProposalEntries entries;
  private final Moves moves;
  private final MoveWeighing weighing;
  private final MoveReasons reasons;
  private final Collisions collisions;
  private final Organizations organizations;
  private final ApplicationEventPublisher publisher;

  Proposals(
      Sql sql, ProposalEntries entries, Moves moves, MoveWeighing weighing, MoveReasons reasons, Collisions collisions,
      Organizations organizations, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.entries = entries;
    this.moves = moves;
    this.weighing = weighing;
    this.reasons = reasons;
    this.collisions = collisions;
    this.organizations = organizations;
    this.publisher = publisher;
  }

  /** For the viewer’s own students of this session. An open one of theirs is replaced by it. */
  @Transactional
  public ProposalAnswer propose(SessionId id, ProposalRequest asked, Viewer by, Instant now) {
    var plan = OpenedPlan.lock(sql, id, Asker.FAMILY, by);
    var theirs = plan.standing().filter(PlannedStudent::theirs).toList();
    if (plan.session().cancelledAt() != null || theirs.isEmpty()) {
      return new Refused(List.of(new PlanRefusal.CalledOff()));
    }
    var open = entries.openOf(id, theirs.stream().map(PlannedStudent::studentId).toList());
    var same = open.stream().filter(one -> one.isFor(asked)).findFirst();
    if (same.isPresent()) {
      return new AlreadyProposed(same.get().id());
    }
    var refusals = refusals(plan, asked, by, now);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    var rule = plan.cancellation(organizations.current(by));
    var asking = theirs.stream().map(one -> new Asking(one.studentId(),
        rule.status(Asker.FAMILY, now, one.telling()) == AttendanceStatus.CANCELLED_BILLABLE)).toList();
    entries.replace(open, by, now);
    var proposal = entries.add(plan, asked, asking, by, now);
    publisher.publishEvent(new MoveProposed(proposal, id, rule.undoUntil(now)));
    return new Proposed(proposal, asking.stream().anyMatch(Asking::late));
  }

  /**
   * @param as on which side the viewer replies: what is the family's to say is refused to others, and the other way
   * round
   */
  @Transactional
  public ProposalAnswer reply(
      SessionId id, ProposalId proposal, ProposalReply reply, Asker as, Viewer by, Instant now) {
    if (reply.isFamilys() != (as == Asker.FAMILY)) {
      throw new NotFound();
    }
    var plan = OpenedPlan.lock(sql, id, as, by);
    var open = entries.of(id, proposal, as == Asker.FAMILY ? by : null).orElseThrow(NotFound::new);
    if (!open.isOpen() || !now.isBefore(plan.session().startsAt())) {
      return new Over(proposal);
    }
    return switch (reply) {
      case Accept accept -> accept(plan, open, accept, as, by, now);
      case Decline decline -> decline(plan, open, decline, by, now);
      case Offer offer -> offer(plan, open, offer, as, by, now);
      case Take take -> take(plan, open, take, by, now);
      case Leave _ -> open.times().isEmpty() ? new Over(proposal) : settle(plan, open, "left", null, by, now);
      case Withdraw _ -> withdraw(plan, open, by, now);
    };
  }

  private ProposalAnswer accept(OpenedPlan plan, OpenProposal open, Accept accept, Asker as, Viewer by, Instant now) {
    return agree(plan, open, open.startsAt(), as, accept.bills(), accept.waives(), by, now);
  }

  private ProposalAnswer take(OpenedPlan plan, OpenProposal open, Take take, Viewer by, Instant now) {
    return open.offers(take.startsAt())
        ? agree(plan, open, take.startsAt(), Asker.FAMILY, open.late() && !open.waives(), open.waives(), by, now)
        : new Over(open.id());
  }

  // What came in time stays in time, however late the answer: it was told when it was sent.
  private ProposalAnswer agree(
      OpenedPlan plan, OpenProposal open, Instant startsAt, Asker as, boolean bills, boolean waives, Viewer by,
      Instant now) {
    var reason = reasons.all().stream()
        .filter(one -> one.askedBy() == Asker.FAMILY && one.billed() == (open.late() && bills))
        .findFirst().map(MoveReason::key).orElse(null);
    var asked = new MoveRequest(as, startsAt, open.minutes(), reason, entries.students(open.id()), open.proposedAt(),
        open.late() && waives, null);
    return switch (moves.agreed(plan, asked, by, now)) {
      case Moved moved -> {
        entries.accept(open, moved.revision(), by, now);
        yield new Agreed(open.id(), moved);
      }
      case MoveAnswer.Refused(var refused) -> new Refused(refused);
      case MoveAnswer.AlreadyMoved _, MoveAnswer.TakenBack _, MoveAnswer.AlreadyTakenBack _ -> new Over(open.id());
    };
  }

  private ProposalAnswer decline(OpenedPlan plan, OpenProposal open, Decline decline, Viewer by, Instant now) {
    var wrong = Cancellation.checkNote(decline.word());
    return wrong.isEmpty() ? settle(plan, open, "declined", decline.word(), by, now) : new Refused(wrong);
  }

  private ProposalAnswer offer(OpenedPlan plan, OpenProposal open, Offer offer, Asker as, Viewer by, Instant now) {
    var refusals = new ArrayList<>(Cancellation.checkNote(offer.word()));
    if (offer.times().isEmpty() || offer.times().size() > Offer.MOST) {
      refusals.add(new PlanRefusal.OneToThreeTimes(Offer.MOST));
    }
    var rule = plan.cancellation(organizations.current(by));
    for (var time : offer.times()) {
      refusals.addAll(MoveRule.checkTime(rule, 1, time, open.minutes(), now));
    }
    if (refusals.isEmpty()) {
      offer.times().forEach(time -> collisions.at(plan, time, open.minutes())
          .forEach(hit -> refusals.add(new PlanRefusal.Collides(hit))));
    }
    if (refusals.isEmpty() && open.late() && offer.waives() && as == Asker.MENTOR) {
      refusals.addAll(weighing.waiversUsed(plan, by, now));
    }
    if (!refusals.isEmpty()) {
      return new Refused(refusals.stream().distinct().toList());
    }
    entries.offer(open, offer);
    return settle(plan, open, "answered", offer.word(), by, now);
  }

  // Within its ten minutes nobody was told: it was never said.
  private ProposalAnswer withdraw(OpenedPlan plan, OpenProposal open, Viewer by, Instant now) {
    boolean untold = now.isBefore(open.proposedAt().plus(AttendanceLog.UNDO));
    return settle(plan, open, untold ? "untold" : "withdrawn", null, by, now);
  }

  private ProposalAnswer settle(
      OpenedPlan plan, OpenProposal open, String state, @Nullable String word, Viewer by, Instant now) {
    entries.settle(open, state, word, by, now);
    boolean byFamily = state.equals("left") || state.equals("withdrawn") || state.equals("untold");
    publisher.publishEvent(new ProposalSettled(open.id(), plan.session().id(), byFamily, now));
    return new Replied(open.id());
  }

  private List<PlanRefusal> refusals(OpenedPlan plan, ProposalRequest asked, Viewer by, Instant now) {
    var rule = plan.cancellation(organizations.current(by));
    var step = organizations.current(by).policies().at(plan.session().startsAt()).minuteStep();
    var refusals = new ArrayList<PlanRefusal>();
    if (!now.isBefore(plan.session().startsAt())) {
      return List.of(new PlanRefusal.Started(plan.session().startsAt()));
    }
    refusals.addAll(MoveRule.checkTime(rule, step, asked.startsAt(), asked.minutes(), now));
    refusals.addAll(Cancellation.checkNote(asked.note()));
    if (refusals.isEmpty() && !weighing.isAgreed(plan, asked.startsAt())) {
      refusals.add(new PlanRefusal.NotAgreedThen());
    }
    if (refusals.isEmpty()) {
      collisions.at(plan, asked.startsAt(), asked.minutes())
          .forEach(hit -> refusals.add(new PlanRefusal.Collides(hit)));
    }
    return refusals.stream().collect(Collectors.toUnmodifiableList());
  }
}
