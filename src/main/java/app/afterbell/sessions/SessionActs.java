package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may do about a session: the row of acts under its name, on its page and in the calendar’s panel alike.
 * A module that has an act has a bean of this, with an {@code @Order} that says where in the row it stands. It reads
 * nothing: what an act does, and whether it may, is decided where it leads.
 */
public interface SessionActs {

  /** The acts that this reader has in this portal, in their order; none is fine. */
  List<SessionAct> of(About session, Viewer viewer, Instant now);

  /**
   * What an act needs to know of the session.
   *
   * @param portal in which it is shown
   * @param endsAt as planned
   * @param meetingLink where it meets, if that can be opened
   */
  record About(
      Portal portal,
      SessionId id,
      PersonId mentor,
      String mentorName,
      Instant startsAt,
      Instant endsAt,
      boolean attendanceIn,
      boolean notesIn,
      @Nullable String meetingLink) {

    /** The session’s page in this portal. */
    public String path() {
      return id.pathIn(portal);
    }

    public boolean hasStarted(Instant now) {
      return !now.isBefore(startsAt);
    }
  }
}
