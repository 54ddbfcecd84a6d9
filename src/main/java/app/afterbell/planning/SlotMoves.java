package app.afterbell.planning;

import app.afterbell.sessions.MoveAnswer;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A family moves a session into a time that its mentor publishes (R15): at once, without a proposal. */
@Component
public class SlotMoves {

  private final FreeSlots slots;
  private final DaysOff daysOff;
  private final Moves moves;

  SlotMoves(FreeSlots slots, DaysOff daysOff, Moves moves) {
    this.slots = slots;
    this.daysOff = daysOff;
    this.moves = moves;
  }

  /**
   * @param bills whether the page said that the old time is billed: the notice is over
   * @return empty where the time is not free, or not published, any more
   */
  @Transactional
  public Optional<MoveAnswer> move(
      SessionId session, Instant startsAt, int minutes, boolean bills, @Nullable String note, Viewer family,
      Instant now) {
    daysOff.hold();
    return slots.has(session, startsAt, minutes, now)
        ? Optional.of(moves.byFamily(session, startsAt, minutes, bills, note, family, now)) : Optional.empty();
  }
}
