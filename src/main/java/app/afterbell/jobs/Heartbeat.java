package app.afterbell.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says again and again, while long work goes on, that it does: on a thread of its own, and so on a connection and in a
 * transaction of its own. A beat that fails is told to the log, and the next one comes all the same.
 */
public final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  private Heartbeat() {}

  /** @param first how long until the first beat */
  public static Heartbeat each(Duration every, Duration first, Runnable beat) {
    var made = new Heartbeat();
    made.beats.scheduleAtFixedRate(() -> beat(beat), first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return made;
  }

  private static void beat(Runnable beat) {
    try {
      beat.run();
    } catch (RuntimeException e) {
      LOG.warn("Work under way could not say so ({})", kind(e));
    }
  }

  /** What an accident was and where, for a log: its own words can hold an address, or the row that was refused. */
  public static String kind(Throwable accident) {
    var places = accident.getStackTrace();
    return accident.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
  }

  /** Waits for a beat under way: an interrupt would break its connection. */
  @Override
  public void close() {
    beats.shutdown();
    beats.close();
  }
}
