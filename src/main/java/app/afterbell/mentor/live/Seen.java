package app.afterbell.mentor.live;

import java.time.Instant;
import java.util.List;

/**
 * A fingerprint of what waits for a mentor: it differs as soon as a session starts, is logged, or is logged otherwise,
 * and when something is said or decided of what they asked for.
 *
 * @param revisions the sum over the sessions' attendance and notes
 * @param newest when the last of them started, epoch seconds; 0 where none waits
 * @param said how much was said of what they asked for, of what their home shows; 0 where it shows nothing
 */
public record Seen(int count, long revisions, long newest, long said) {

  /** So many requests a home shows. */
  public static final int REQUESTS = 5;

  public static final Seen NOTHING = new Seen(0, 0, 0, 0);

  /** One session that waits. */
  public record Open(Instant startsAt, int revisions) {}

  /** @param words how many were said of each request that their home shows */
  public static Seen of(List<Open> waiting, List<Integer> words) {
    return new Seen(
        waiting.size(),
        waiting.stream().mapToLong(Open::revisions).sum(),
        waiting.stream().mapToLong(open -> open.startsAt().getEpochSecond()).max().orElse(0),
        words.stream().mapToLong(many -> many + 1).sum());
  }

  /** As a page carries it, and sends it back: opaque to the browser. */
  @Override
  public String toString() {
    return count + "." + revisions + "." + newest + (said == 0 ? "" : "." + said);
  }
}
