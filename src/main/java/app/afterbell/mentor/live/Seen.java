package app.afterbell.mentor.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what waits for a mentor: it differs as soon as a session starts, is logged, or is logged otherwise,
 * and when something is said or decided of what they asked for.
 *
 * @param revisions the sum over the sessions' attendance and notes
 * @param newest when the last of them started, epoch seconds; 0 where none waits
 * @param said when something was last said of what they asked for, of what their home shows, epoch milliseconds
 */
public record Seen(int count, long revisions, long newest, long said) {

  public static final Seen NOTHING = new Seen(0, 0, 0, 0);

  /** One session that waits. */
  public record Open(Instant startsAt, int revisions) {}

  /** @param said when something was last said of what they asked for; null for nothing */
  public static Seen of(List<Open> waiting, @Nullable Instant said) {
    return new Seen(
        waiting.size(),
        waiting.stream().mapToLong(Open::revisions).sum(),
        waiting.stream().mapToLong(open -> open.startsAt().getEpochSecond()).max().orElse(0),
        said == null ? 0 : said.toEpochMilli());
  }

  /** As a page carries it, and sends it back: opaque to the browser. */
  @Override
  public String toString() {
    return count + "." + revisions + "." + newest + (said == 0 ? "" : "." + said);
  }
}
