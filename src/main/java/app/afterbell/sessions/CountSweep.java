package app.afterbell.sessions;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts anew what waits to be logged, where that is old: so that whoever asks has little to count that has started
 * since. No page depends on it, and what it finds is what was kept by each change.
 */
@Component
class CountSweep implements Sweep {

  private static final int AT_ONCE = 200;
  private static final Duration OLD = Duration.ofMinutes(30);

  private final Sql sql;
  private final TransactionOperations transaction;

  CountSweep(Sql sql, TransactionOperations transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "sessions.sweep.counts";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int turn(Turn turn) {
    return turn.whileAny(() -> transaction.execute(_ -> count(turn.now())));
  }

  // Locked first, and counted by a statement of its own: it sees what those have written who had a row before, and
  // those who wait for one change what is counted here.
  private int count(Instant now) {
    var mentors = sql.sql("""
            select mentor_id from waiting_count
            where counted_to < :old or (oldest_due_at is null and open > 0)
            order by mentor_id limit :most
            for update skip locked
            """)
        .param("old", now.minus(OLD))
        .param("most", AT_ONCE)
        .list(PersonId.class);
    return mentors.isEmpty() ? 0 : count(mentors, now);
  }

  private int count(List<PersonId> mentors, Instant now) {
    return sql.sql("""
            update waiting_count c
            set counted_to = :now, open = n.open, overdue = n.overdue, oldest_due_at = n.oldest_due_at, xact = null
            from unnest(:mentors::uuid[]) as m(id), lateral (
              select count(*)::int as open, count(*) filter (where o.due_at < :now)::int as overdue,
                     min(o.due_at) as oldest_due_at
              from open_task o where o.mentor_id = m.id and o.starts_at <= :now) n
            where c.mentor_id = m.id
            """)
        .param("mentors", mentors)
        .param("now", now)
        .update();
  }
}
