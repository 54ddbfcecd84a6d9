package app.afterbell.frame.web;

import app.afterbell.frame.web.MovePage.Look;
import app.afterbell.planning.FreeSlots;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.FreeTimes;
import app.afterbell.sessions.MoveReasons;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what moving a session comes to, before it is pressed. Whose it is not on this side, gets NotFound (R28).
 */
@Component
class MoveQuery {

  private final Hits hits;
  private final CancelQuery cancelling;
  private final MoveReasons reasons;
  private final FreeTimes free;
  private final FreeSlots slots;

  MoveQuery(Hits hits, CancelQuery cancelling, MoveReasons reasons, FreeTimes free,
      FreeSlots slots) {
    this.hits = hits;
    this.cancelling = cancelling;
    this.reasons = reasons;
    this.free = free;
    this.slots = slots;
  }

  /** @return nothing where there is nothing left to move: it has started, or is cancelled */
  @Transactional(readOnly = true)
  public Optional<MovePage> page(SessionId id, Asker as, Viewer viewer, Instant now) {
    return cancelling.page(id, as, viewer, now)
        .map(off -> new MovePage(off, as == Asker.FAMILY ? List.of() : reasons.all(),
            slots.ofSession(id, off.plannedMinutes(), now),
            MoveForm.empty(off.startsAt(), off.plannedMinutes(), now, viewer.zone()), null, List.of()));
  }

  /** Whether all are free then, and when else on that day. */
  @Transactional(readOnly = true)
  public Look look(MovePage page, Instant startsAt, int minutes, Viewer viewer, Instant now) {
    var look = free.at(page.id(), startsAt, minutes, viewer.zone(), now);
    return new Look(startsAt, minutes, hits.words(page.id(), page.as(), look.hits(), viewer), look.others());
  }
}
