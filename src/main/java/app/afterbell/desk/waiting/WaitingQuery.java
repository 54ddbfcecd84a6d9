package app.afterbell.desk.waiting;

import app.afterbell.desk.waiting.WaitingPage.Job;
import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Waits;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks each module what of it waits, and reads when each sweep last ran, on whichever instance. */
@Component
class WaitingQuery {

  private final List<Waits> waits;
  private final List<Sweep> sweeps;
  private final Sql sql;

  WaitingQuery(List<Waits> waits, List<Sweep> sweeps, Sql sql) {
    this.waits = waits;
    this.sweeps = sweeps;
    this.sql = sql;
  }

  record Last(String sweep, @Nullable Instant endedAt, @Nullable Integer tookMs, @Nullable Instant workedAt,
      @Nullable Integer worked, @Nullable Instant failedAt) {

    static Last none(String sweep) {
      return new Last(sweep, null, null, null, null, null);
    }
  }

  @Transactional(readOnly = true)
  public WaitingPage page(Instant now) {
    var last = sql.sql("select sweep, ended_at, took_ms, worked_at, worked, failed_at from sweep_turn_fact")
        .list(Last.class).stream()
        .collect(Collectors.toMap(Last::sweep, Function.identity()));
    return new WaitingPage(
        waits.stream().flatMap(one -> one.waiting(now).stream()).filter(one -> !one.isCalm()).toList(),
        sweeps.stream()
            .map(sweep -> job(sweep, last.getOrDefault(sweep.key(), Last.none(sweep.key())), now))
            .sorted(Comparator.comparing(Job::state).thenComparing(Job::every).thenComparing(Job::key))
            .toList());
  }

  private static Job job(Sweep sweep, Last last, Instant now) {
    return new Job(sweep.key(), sweep.every(), last.endedAt(), last.tookMs() == null ? 0 : last.tookMs(),
        last.workedAt(), last.worked() == null ? 0 : last.worked(), last.failedAt(),
        Job.State.of(sweep.every(), last.endedAt(), last.failedAt(), now));
  }
}
