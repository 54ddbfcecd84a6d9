package app.afterbell.family.notes;

import app.afterbell.family.Visits;
import app.afterbell.family.entry.EntriesQuery;
import app.afterbell.frame.FrameQuery;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one session as the reader's family sees it. */
@Component
class SessionQuery {

  private final FrameQuery frames;
  private final EntriesQuery entries;
  private final Visits visits;
  private final NotesReadings readings;

  SessionQuery(FrameQuery frames, EntriesQuery entries, Visits visits, NotesReadings readings) {
    this.frames = frames;
    this.entries = entries;
    this.visits = visits;
    this.readings = readings;
  }

  /** @throws NotFound where it is none of this reader's students' */
  @Transactional
  public SessionPage page(Viewer viewer, SessionId id, Instant now) {
    var frame = frames.frame(Portal.FAMILY, id, viewer, now);
    var of = entries.ofSession(viewer, id, now);
    if (of.stream().anyMatch(entry -> entry.notes() != null)) {
      readings.shownToFamily(viewer, List.of(id), now);
    }
    return new SessionPage(frame, of, visits.look(viewer, now));
  }
}
