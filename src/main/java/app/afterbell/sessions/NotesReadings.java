package app.afterbell.sessions;

import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who was shown which notes (R23, R29). Whatever shows notes calls it, in the transaction that reads them: who
 * cannot be noted down is shown nothing.
 */
@Component
public class NotesReadings {

  private final ApplicationEventPublisher publisher;

  NotesReadings(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  /** @param sessions those whose notes are shown; none is fine */
  @Transactional
  public void shown(Viewer reader, Collection<SessionId> sessions, Instant now) {
    shown(reader, sessions, false, now);
  }

  /** By a page of families, which shows nothing but notes that this reader may read of their own students (R28). */
  @Transactional
  public void shownToFamily(Viewer reader, Collection<SessionId> sessions, Instant now) {
    shown(reader, sessions, !reader.isStaff(), now);
  }

  private void shown(Viewer reader, Collection<SessionId> sessions, boolean family, Instant now) {
    if (!sessions.isEmpty()) {
      publisher.publishEvent(new NotesShown(reader.id(), Set.copyOf(sessions), now, family));
    }
  }
}
