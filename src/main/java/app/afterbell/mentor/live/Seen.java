package app.afterbell.mentor.live;

import java.time.Instant;
import java.util.List;

/**
 * A fingerprint of what waits for a mentor: it differs as soon as a session starts, is logged, or is logged otherwise.
 *
 * @param revisions the sum over the sessions' attendance and notes
 * @param newest when the last of them started, epoch seconds; 0 where none waits
 */
public record Seen(int count, long revisions, long newest) {

  public static final Seen NOTHING = new Seen(0, 0, 0);

  /** One session that waits. */
  public record Open(Instant startsAt, int revisions) {}

  public static Seen of(List<Open> waiting) {
    return new Seen(
        waiting.size(),
        waiting.stream().mapToLong(Open::revisions).sum(),
        waiting.stream().mapToLong(open -> open.startsAt().getEpochSecond()).max().orElse(0));
  }

  /** As a page carries it, and sends it back: opaque to the browser. */
  @Override
  public String toString() {
    return count + "." + revisions + "." + newest;
  }
}
