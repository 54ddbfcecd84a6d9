package app.afterbell.desk.home;

import app.afterbell.desk.proposals.Proposed;
import app.afterbell.planning.MentorsAway.Away;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody of staff to decide it, in the order of what is lost first.
 *
 * @param proposals of families, that their mentor has not answered and that soon cannot be
 * @param moreProposals proposals beyond those
 * @param asked requests, the oldest first
 * @param moreAsked requests beyond those
 * @param away mentors who are or will be away, with sessions in it about which nobody decided
 * @param trouble what other pages of staff say that it waits there, such as mail that did not arrive
 */
public record Inbox(
    List<Proposed> proposals, int moreProposals, List<Asked> asked, int moreAsked, List<Away> away,
    List<Trouble> trouble) {

  /** @param minutes that are asked for; null where it is about none */
  public record Asked(UUID id, String kind, String askedBy, Instant askedAt, @Nullable Integer minutes,
      String engagement, @Nullable Instant startsAt) {}

  /** @param key of its words @param count how many */
  public record Trouble(String path, String key, int count) {}

  /** How much waits in it, shown or not. */
  public int size() {
    return proposals.size() + moreProposals + asked.size() + moreAsked + away.size() + trouble.size();
  }
}
