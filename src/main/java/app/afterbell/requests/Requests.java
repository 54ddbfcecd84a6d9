package app.afterbell.requests;

import app.afterbell.requests.AskAnswer.AlreadyAsked;
import app.afterbell.requests.AskAnswer.Asked;
import app.afterbell.requests.AskAnswer.OtherIsOpen;
import app.afterbell.sessions.LongerAsked;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door: ask staff for something, and talk about it (R37). Each is one transaction; what is asked twice while it is
 * open is one request.
 */
@Component
public class Requests {

  private final RequestRows rows;
  private final WishRule rule;
  private final ApplicationEventPublisher publisher;

  Requests(RequestRows rows, WishRule rule, ApplicationEventPublisher publisher) {
    this.rows = rows;
    this.rule = rule;
    this.publisher = publisher;
  }

  /**
   * @param reason up to 2,000 characters: the first word of the conversation
   * @param as on whose side: a mentor or a family. For whom the session is not theirs, there is none (R28)
   */
  @Transactional
  public AskAnswer ask(Wish wish, @Nullable String reason, Portal as, Viewer by, Instant now) {
    var refusals = rule.check(wish, reason, as, by, now);
    return refusals.isEmpty() && reason != null
        ? asked(RequestDraft.of(wish), reason.strip(), as, by, now)
        : new AskAnswer.Refused(refusals);
  }

  /** What stands against a form in which something else cannot be read, so that all of it is said at once. */
  public List<RequestRefusal> unfinished(@Nullable String reason) {
    return Words.check("reason", reason).stream().toList();
  }

  /** Likewise of a session that was never planned. @param minutes null where they cannot be read */
  public List<RequestRefusal> unfinished(@Nullable Integer minutes, String notes, @Nullable String reason,
      Instant now) {
    return rule.unfinished(minutes, notes, reason, now);
  }

  /** R7: it was checked with the log that it came with. */
  @EventListener
  void on(LongerAsked event) {
    var draft = RequestDraft.of(new Wish.Longer(event.session(), event.minutes()));
    var answer = asked(draft, event.reason(), Portal.MENTOR, event.by().as(Role.MENTOR), event.at());
    if (answer instanceof OtherIsOpen(var id, _)) {
      askAnew(rows.lock(id), event);
    }
  }

  /** Something said without deciding. @return nothing but its refusal is written */
  @Transactional
  public AskAnswer say(RequestId id, @Nullable String text, Via via, Portal as, Viewer by, Instant now) {
    var request = rows.lock(id);
    open(request, as, by);
    var refusal = Words.check("text", text);
    if (refusal.isPresent() || text == null) {
      return new AskAnswer.Refused(refusal.stream().toList());
    }
    int revision = rows.say(request, text.strip(), null, via, by, now);
    publisher.publishEvent(new RequestSaid(id, text.strip(), by.id(), as != Portal.STAFF, now));
    return new Asked(id, request.number(), revision);
  }

  /** By its asker, while it is open. */
  @Transactional
  public DecisionAnswer takeBack(RequestId id, Portal as, Viewer by, Instant now) {
    var request = rows.lock(id);
    if (as == Portal.STAFF) {
      throw new NotFound();
    }
    open(request, as, by);
    if (request.state() == RequestState.TAKEN_BACK) {
      return new DecisionAnswer.Decided(RequestState.TAKEN_BACK, request.revision());
    }
    if (!request.isOpen()) {
      return Decisions.already(request);
    }
    int revision = rows.say(request, null, RequestState.TAKEN_BACK, Via.PRODUCT, by, now);
    rows.decide(request, RequestState.TAKEN_BACK, null, by.id(), now);
    publisher.publishEvent(new RequestDecided(id, RequestState.TAKEN_BACK, null, now));
    return new DecisionAnswer.Decided(RequestState.TAKEN_BACK, revision);
  }

  private AskAnswer asked(RequestDraft draft, String reason, Portal as, Viewer by, Instant now) {
    var written = rows.ask(draft, reason, by, as, now);
    if (written.isEmpty()) {
      var open = rows.lock(rows.open(draft, by).orElseThrow());
      return open.asks(draft) && rows.wasSaid(open, reason, by)
          ? new AlreadyAsked(open.id(), open.number()) : new OtherIsOpen(open.id(), open.number());
    }
    publisher.publishEvent(new RequestAsked(written.get().id(), now));
    return new Asked(written.get().id(), written.get().number(), written.get().revision());
  }

  // Other minutes are what is asked for from now on, and no reason is lost.
  private void askAnew(OpenedRequest request, LongerAsked event) {
    if (request.isOpen()) {
      rows.askFor(request, event.minutes());
      rows.say(request, event.reason().strip(), null, Via.PRODUCT, event.by(), event.at());
      publisher.publishEvent(
          new RequestSaid(request.id(), event.reason(), event.by().id(), true, event.at()));
    }
  }

  // R28: its asker, on the side on which it was asked, and staff.
  private static void open(OpenedRequest request, Portal as, Viewer by) {
    boolean theirs = as == Portal.STAFF ? by.may(Power.DECIDE_REQUESTS)
        : request.askedAs() == as && request.askedBy().equals(by.id());
    if (!theirs) {
      throw new NotFound();
    }
  }
}
