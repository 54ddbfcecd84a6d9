package app.afterbell.tasks.web.live;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.tasks.Seen;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database, once a second and for all mentors whose pages are open here, what waits for them: one statement on
 * the index of open sessions. So an instance sees what another wrote, and a session that just started, without being told;
 * a notification could be missed, a question cannot.
 */
@Component
class LiveSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveSweep.class);

  private static final int BEAT_EVERY = 15;

  private final Sql sql;
  private final Listeners listeners;
  private final Clock clock;
  private @Nullable ScheduledExecutorService timer;
  private long sweeps;

  LiveSweep(Sql sql, Listeners listeners, Clock clock) {
    this.sql = sql;
    this.listeners = listeners;
    this.clock = clock;
  }

  record Row(PersonId mentorId, int count, long revisions, Instant newest) {

    Seen seen() {
      return new Seen(count, revisions, newest.getEpochSecond());
    }
  }

  /** Tells every open page whose mentor's tasks are not what it was last told. */
  void sweep(Instant now) {
    var mentors = listeners.mentors();
    if (mentors.isEmpty()) {
      return;
    }
    var seen = seen(mentors, now);
    listeners.all().forEach(
        listener -> listener.tell(seen.getOrDefault(listener.mentor(), Seen.NOTHING).toString()));
  }

  private Map<PersonId, Seen> seen(Collection<PersonId> mentors, Instant now) {
    return sql.sql(
            """
            select mentor_id, count(*) as count, sum(attendance_revision + notes_revision) as revisions,
                   max(starts_at) as newest
            from open_task
            where mentor_id = any(:mentors) and starts_at <= :now
            group by mentor_id
            """)
        .param("mentors", mentors)
        .param("now", now)
        .list(Row.class).stream()
        .collect(Collectors.toMap(Row::mentorId, Row::seen));
  }

  private void tick() {
    try {
      if (++sweeps % BEAT_EVERY == 0) {
        listeners.all().forEach(Listener::beat);
      }
      sweep(clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("open pages could not be told what waits: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("live").factory());
    timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  // Before the web server waits for its requests to end: these would not.
  @Override
  public void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
    listeners.all().forEach(Listener::close);
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
