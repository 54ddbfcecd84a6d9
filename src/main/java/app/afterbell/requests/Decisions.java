package app.afterbell.requests;

import app.afterbell.requests.DecisionAnswer.AlreadyDecided;
import app.afterbell.requests.DecisionAnswer.Decided;
import app.afterbell.requests.DecisionAnswer.Refused;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Staff decide requests (R37): what they approve is done in the same transaction, by the doors that do it otherwise
 * too, and bill and pay follow by differences (R25). Of two who decide at once one wins, and the other is told. Nobody
 * decides what they asked for themselves.
 */
@Component
public class Decisions {

  private final RequestRows rows;
  private final Fulfilments fulfilments;
  private final ApplicationEventPublisher publisher;
  private final TransactionOperations transaction;

  Decisions(
      RequestRows rows, Fulfilments fulfilments, ApplicationEventPublisher publisher,
      TransactionOperations transaction) {
    this.rows = rows;
    this.fulfilments = fulfilments;
    this.publisher = publisher;
    this.transaction = transaction;
  }

  /** @param now the instant of the press */
  public DecisionAnswer decide(RequestId id, Decision decision, Via via, Viewer by, Instant now) {
    if (!by.may(Power.DECIDE_REQUESTS)) {
      throw new NotFound();
    }
    return Objects.requireNonNull(transaction.execute(status -> {
      var answer = decided(rows.lock(id), decision, via, by, now);
      if (answer instanceof Refused) {
        status.setRollbackOnly();
      }
      return answer;
    }));
  }

  private DecisionAnswer decided(OpenedRequest request, Decision decision, Via via, Viewer by, Instant now) {
    if (!request.isOpen()) {
      return already(request);
    }
    if (request.askedBy().equals(by.id())) {
      return new Refused(List.of(new RequestRefusal.OwnRequest()));
    }
    var refusal = decision.approves() ? Words.checkOptional("word", decision.word())
        : Words.check("word", decision.word());
    if (refusal.isPresent()) {
      return new Refused(List.of(refusal.get()));
    }
    if (!decision.approves()) {
      return written(request, RequestState.DECLINED, null, decision, via, by, now);
    }
    return switch (fulfilments.fulfil(request, decision.minutes(), by, now)) {
      case Fulfilments.Done(var done) -> written(request, RequestState.APPROVED, done, decision, via, by, now);
      case Fulfilments.NotDone(var reasons) -> new Refused(reasons);
    };
  }

  private DecisionAnswer written(
      OpenedRequest request, RequestState state, @Nullable Fulfilled done, Decision decision, Via via, Viewer by,
      Instant now) {
    int revision = rows.say(request, decision.word(), state, via, by, now);
    rows.decide(request, state, done, by.id(), now);
    publisher.publishEvent(new RequestDecided(request.id(), state, decision.word(), now));
    return new Decided(state, revision);
  }

  static DecisionAnswer already(OpenedRequest request) {
    return new AlreadyDecided(
        request.state(), Stream.ofNullable(request.decidedByName()).findFirst().orElse(""),
        Objects.requireNonNull(request.decidedAt()));
  }
}
