package app.afterbell.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that is done by itself, and how it stands.
 *
 * @param key of its name; under {@code key.given-up} stands what was given up, by its number, and what to do about it,
 *     under {@code key.go} where the path leads
 * @param many wait, those that are tried again with them; {@link #MOST} stands for any more
 * @param since the one that waits longest has waited
 * @param trouble key of what failed last, where one of them was tried and waits to be tried again
 * @param next when one of those is tried again
 * @param givenUp that somebody has to see to
 * @param path of the page where they do so, for those who may
 */
public record Waiting(String key, int many, @Nullable Instant since, @Nullable String trouble, @Nullable Instant next,
    int givenUp, @Nullable String path) {

  /** So many are counted. */
  public static final int MOST = 1000;

  /** One that is never tried twice, nor given up. */
  public static Waiting plain(String key, int many, @Nullable Instant since) {
    return new Waiting(key, many, since, null, null, 0, null);
  }

  public boolean isCalm() {
    return many == 0 && givenUp == 0;
  }
}
