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
 * @param offeredByName who asks: its mentor, or somebody of staff
 * @param decidedByName who settled what became of it, and when; null while it is open
 * @param over whether nothing can be answered any more: it has begun, is cancelled, moved, or another mentor's
 */
public record Offer(
    OfferId id, SessionId session, String subject, Instant startsAt, int minutes, PersonId fromMentor, String fromName,
    PersonId toMentor, String toName, Money payRate, @Nullable String plan, PersonId offeredBy, String offeredByName,
    Instant offeredAt, State state, @Nullable Integer revision, @Nullable String decidedByName,
    @Nullable Instant decidedAt, boolean over) {

  /** Where an offer stands. */
  public enum State {
    OPEN, ACCEPTED, DECLINED, WITHDRAWN, TAKEN_BACK
  }

  /** Whether staff give it away, and not its mentor. */
  public boolean isByStaff() {
    return !offeredBy.equals(fromMentor);
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
