package app.afterbell.jobs;

import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The claims on the rows of one table, whose module makes this with its name. The table has {@code id uuid},
 * {@code attempts integer}, {@code next_attempt_at} (null: nothing is to be done with it), {@code claimed_until} (an
 * instance works on it until then; where that one dies, the row is due again) and {@code given_up_at}. To claim is the
 * module's own statement, for its order, its index and what it reads with it: {@code where next_attempt_at <= :now …
 * for update skip locked}, which sets both instants to the claim's end and counts the attempt. What somebody else has
 * claimed since is left alone by all of these.
 */
public final class Claims<T extends Claimed> {

  /** What became of an attempt that failed. */
  public enum Failed {
    /** It is due again after a while. */
    AGAIN,
    GIVEN_UP,
    /** It was somebody else's already, or done: nothing was written. */
    LOST
  }

  private final Sql sql;
  private final String table;

  public Claims(Sql sql, String table) {
    this.sql = sql;
    this.table = table;
  }

  /** Keeps what was claimed. @return those that are still ours */
  public Set<T> renew(Collection<T> claimed, Instant until) {
    var all = List.copyOf(claimed);
    return all.isEmpty() ? Set.of() : sql.sql("""
            update %s m set claimed_until = :until, next_attempt_at = :until
            from unnest(:ids::uuid[], :attempts::int[]) with ordinality as c (id, attempts, place)
            where m.id = c.id and m.attempts = c.attempts and m.claimed_until is not null
            returning c.place::int
            """.formatted(table))
        .param("until", until)
        .each("ids", all, Claimed::id)
        .each("attempts", all, Claimed::attempts)
        .list(Integer.class).stream().map(place -> all.get(place - 1)).collect(Collectors.toSet());
  }

  /** Gives back what was claimed and not begun: it is due at once, and nothing was tried. */
  public void release(Collection<T> claimed, Instant now) {
    if (!claimed.isEmpty()) {
      sql.sql("""
              update %s m set claimed_until = null, next_attempt_at = :now, attempts = m.attempts - 1
              from unnest(:ids::uuid[], :attempts::int[]) as c (id, attempts)
              where m.id = c.id and m.attempts = c.attempts and m.claimed_until is not null
              """.formatted(table))
          .param("now", now)
          .each("ids", claimed, Claimed::id)
          .each("attempts", claimed, Claimed::attempts)
          .update();
    }
  }

  /** It is due again after a while, or given up where it was tried as often as it shall be. */
  public Failed failed(T claimed, Retry retry, Instant now) {
    return retry.givesUpAfter(claimed.attempts())
        ? giveUp(claimed, now)
        : end(claimed, now.plus(retry.waitAfter(claimed.attempts())), null, Failed.AGAIN);
  }

  /** It is not tried any more, unless somebody asks for that: {@code next_attempt_at} is empty. */
  public Failed giveUp(T claimed, Instant now) {
    return end(claimed, null, now, Failed.GIVEN_UP);
  }

  private Failed end(T claimed, @Nullable Instant next, @Nullable Instant givenUp, Failed then) {
    int written = sql.sql("""
            update %s set next_attempt_at = :next, claimed_until = null, given_up_at = :givenUp
            where id = :id and attempts = :attempts and claimed_until is not null
            """.formatted(table))
        .param("next", next)
        .param("givenUp", givenUp)
        .param("id", claimed.id())
        .param("attempts", claimed.attempts())
        .update();
    return written == 0 ? Failed.LOST : then;
  }
}
