package app.afterbell.nudges.web.mentor;

import app.afterbell.nudges.NudgeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor was told, the newest first.
 *
 * @param page 1 for the newest
 * @param older whether there is more
 */
public record MentorInboxPage(List<Entry> entries, int page, boolean older) {

  /**
   * @param said as it was told
   * @param askedBy who of staff asked for it; null: the product by itself
   * @param open how many of its sessions still wait
   * @param owed whether it tells of sessions to log, and not of what comes alone
   */
  public record Entry(
      NudgeId id, String said, Instant toldAt, @Nullable String askedBy, boolean unread, int open,
      boolean owed) {

    public List<String> sentences() {
      return said.lines().toList();
    }
  }
}
