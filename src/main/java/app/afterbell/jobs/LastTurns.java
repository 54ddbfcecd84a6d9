package app.afterbell.jobs;

import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down when each sweep last ran, for all instances together. Turns that found nothing to do, and errors one
 * after the other, are written once a minute: a sweep of each second would else write all day that nothing is due.
 */
@Component
class LastTurns {

  /** So long can what is written lie behind. */
  static final Duration NOTED_EACH = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(LastTurns.class);

  private record Noted(boolean failed, Instant at) {}

  private final Sql sql;
  private final Map<String, Noted> noted = new ConcurrentHashMap<>();

  LastTurns(Sql sql) {
    this.sql = sql;
  }

  /** @param did how many things it did */
  void ended(String sweep, int did, Instant began, Instant ended) {
    if (did > 0 || isNews(sweep, false, ended)) {
      note(sweep, ended, Duration.between(began, ended).toMillis(), did, null);
    }
  }

  /** @return whether this is news, and not what was said a moment ago */
  boolean failed(String sweep, Instant at) {
    var news = isNews(sweep, true, at);
    if (news) {
      note(sweep, null, null, 0, at);
    }
    return news;
  }

  private boolean isNews(String sweep, boolean failed, Instant at) {
    var last = noted.get(sweep);
    if (last != null && last.failed() == failed && !at.isBefore(last.at()) && at.isBefore(last.at().plus(NOTED_EACH))) {
      return false;
    }
    noted.put(sweep, new Noted(failed, at));
    return true;
  }

  private void note(
      String sweep, @Nullable Instant ended, @Nullable Long tookMillis, int did, @Nullable Instant failed) {
    try {
      sql.sql("""
              insert into sweep_turn as t (sweep, ended_at, took_ms, worked_at, worked, failed_at)
              values (:sweep, :ended::timestamptz, :took::bigint,
                      case when :did > 0 then :ended::timestamptz end, nullif(:did, 0), :failed::timestamptz)
              on conflict (sweep) do update set
                ended_at = coalesce(excluded.ended_at, t.ended_at), took_ms = coalesce(excluded.took_ms, t.took_ms),
                worked_at = coalesce(excluded.worked_at, t.worked_at), worked = coalesce(excluded.worked, t.worked),
                failed_at = coalesce(excluded.failed_at, t.failed_at)
              """)
          .param("sweep", sweep)
          .param("ended", ended)
          .param("took", tookMillis)
          .param("did", did)
          .param("failed", failed)
          .update();
    } catch (RuntimeException e) {
      LOG.warn("The turn of sweep {} could not be written down ({})", sweep, Heartbeat.kind(e));
    }
  }
}
