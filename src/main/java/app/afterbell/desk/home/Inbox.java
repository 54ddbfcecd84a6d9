package app.afterbell.desk.home;

import app.afterbell.planning.MentorsAway.Away;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody of staff to decide it, in the order of what is lost first.
 *
 * @param proposals of families, that their mentor has not answered and that soon cannot be
 * @param asked requests, the oldest first
 * @param moreAsked requests beyond those
 * @param away mentors who are or will be away, with sessions in it about which nobody decided
 * @param trouble what other pages of staff say that it waits there, such as mail that did not arrive
 */
public record Inbox(
    List<Proposed> proposals, List<Asked> asked, int moreAsked, List<Away> away, List<Trouble> trouble) {

  /** A family’s proposal. @param fromStartsAt the time that stands @param startsAt the time that is proposed */
  public record Proposed(SessionId sessionId, String engagement, String mentor, String proposedBy, Instant proposedAt,
      Instant fromStartsAt, Instant startsAt) {}

  /** @param minutes that are asked for; null where it is about none */
  public record Asked(UUID id, String kind, String askedBy, Instant askedAt, @Nullable Integer minutes,
      String engagement, @Nullable Instant startsAt) {}

  /** @param key of its words @param count how many */
  public record Trouble(String path, String key, int count) {}

  /** How many lines it has, with what staff’s home adds from its figures. */
  public int size() {
    return proposals.size() + asked.size() + (moreAsked > 0 ? 1 : 0) + away.size() + trouble.size();
  }
}
