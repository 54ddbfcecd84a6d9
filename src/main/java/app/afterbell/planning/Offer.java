package app.afterbell.planning;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One session, offered to a substitute.
 *
 * @param subject of its engagement: never its name, which has the student's
 * @param over whether nothing can be answered any more: it has begun, is cancelled, moved, or another mentor's
 */
public record Offer(
    OfferId id, SessionId session, String subject, Instant startsAt, int minutes, PersonId fromMentor, String fromName,
    PersonId toMentor, String toName, Money payRate, @Nullable String plan, PersonId offeredBy, State state,
    @Nullable Integer revision, boolean over) {

  /** Where an offer stands. */
  public enum State {
    OPEN, ACCEPTED, DECLINED, WITHDRAWN, TAKEN_BACK
  }

  public boolean isOpen() {
    return state == State.OPEN && !over;
  }

  public boolean isAccepted() {
    return state == State.ACCEPTED;
  }

  public String stateWord() {
    return state == State.OPEN && over ? "over" : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
