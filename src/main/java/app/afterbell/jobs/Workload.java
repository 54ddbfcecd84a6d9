package app.afterbell.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What this instance has claimed, to be done one by one outside of a transaction, as what leaves the process is: what
 * waits for its turn here, and what is begun. Claims last a minute and are renewed meanwhile, however slow the other
 * side is; what was not begun when the instance is to end is given back at once.
 */
public final class Workload<T extends Claimed> {

  private static final Duration CLAIM = Duration.ofMinutes(1);
  private static final Duration RENEWED_EACH = Duration.ofSeconds(15);

  /** Claims rows: the statement of the module whose they are. */
  @FunctionalInterface
  public interface Due<T> {
    List<T> claim(int most, Instant until, Instant now);
  }

  private final Due<T> due;
  private final int atOnce;
  private final Claims<T> claims;
  private final Clock clock;
  private final ConcurrentLinkedDeque<T> waiting = new ConcurrentLinkedDeque<>();
  private final Set<T> begun = ConcurrentHashMap.newKeySet();

  /** @param atOnce how many are claimed at the most before the first of them is done */
  public Workload(Due<T> due, int atOnce, Claims<T> claims, Clock clock) {
    this.due = due;
    this.atOnce = atOnce;
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * Claims what is due, has it worked on, and claims again, until nothing is due or the turn is to end.
   *
   * @param work on so many that were claimed just now, by {@link #each}, on one thread or on several
   * @return how many were claimed in all
   */
  public int run(Turn turn, IntConsumer work) {
    int all = 0;
    int many = claim(turn);
    if (many > 0) {
      turn.whenEnding(this::giveBack);
      try (var _ = Heartbeat.each(RENEWED_EACH, RENEWED_EACH, this::renew)) {
        for (; many > 0; many = claim(turn)) {
          all += many;
          try {
            work.accept(many);
          } finally {
            giveBack();
          }
        }
      }
    }
    return all;
  }

  private int claim(Turn turn) {
    if (turn.isEnding()) {
      return 0;
    }
    var now = clock.instant();
    var claimed = due.claim(atOnce, now.plus(CLAIM), now);
    waiting.addAll(claimed);
    return claimed.size();
  }

  /** Does what waits here one by one, until nothing does or the turn is to end. */
  public void each(Turn turn, Consumer<T> work) {
    while (!turn.isEnding()) {
      var next = waiting.poll();
      if (next == null) {
        return;
      }
      begun.add(next);
      try {
        work.accept(next);
      } finally {
        begun.remove(next);
      }
    }
  }

  /** Takes all that waits here: where what stopped one would stop each of them. */
  public List<T> takeRest() {
    var rest = new ArrayList<T>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      rest.add(next);
    }
    return rest;
  }

  /** Nobody else takes what waits here for its turn. What somebody has taken all the same is theirs. */
  public void renew() {
    var ours = new ArrayList<>(begun);
    ours.addAll(waiting);
    var kept = claims.renew(ours, clock.instant().plus(CLAIM));
    waiting.removeIf(one -> ours.contains(one) && !kept.contains(one));
  }

  private void giveBack() {
    claims.release(takeRest(), clock.instant());
  }
}
