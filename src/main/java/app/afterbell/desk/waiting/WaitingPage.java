package app.afterbell.desk.waiting;

import app.afterbell.jobs.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is done by itself.
 *
 * @param waiting of what somebody waits for, or has to see to
 * @param jobs all there are: those with trouble first, then those that run most often
 */
public record WaitingPage(List<Waiting> waiting, List<Job> jobs) {

  /**
   * One job, as it ran last on whichever instance.
   *
   * @param every how often it looks for what is due
   * @param endedAt absent where it never did so far
   * @param tookMs thousandths of a second
   * @param workedAt when it last found something to do
   * @param worked how many things it did then
   * @param failedAt when an error ended it last
   */
  public record Job(String key, Duration every, @Nullable Instant endedAt, int tookMs, @Nullable Instant workedAt,
      int worked, @Nullable Instant failedAt, State state) {

    /** "second", "minute" or "hour": the end of a text's key. */
    public String unit() {
      return every.toMinutes() == 0 ? "seconds" : every.toHours() == 0 ? "minutes" : "hours";
    }

    /** In that unit. */
    public long times() {
      return switch (unit()) {
        case "seconds" -> every.toSeconds();
        case "minutes" -> every.toMinutes();
        default -> every.toHours();
      };
    }

    /** In the order in which they are shown. */
    public enum State {
      /** Its last turn was ended by an error. */
      FAILED,
      /** It should have run since: no instance does. */
      LATE,
      /** It has not run yet, here or anywhere. */
      NEW,
      FINE;

      // A start lets what is seldom wait for some minutes, and quiet turns are written down once a minute.
      private static final Duration PATIENCE = Duration.ofMinutes(15);

      static State of(Duration every, @Nullable Instant ended, @Nullable Instant failed, Instant now) {
        if (failed != null && (ended == null || failed.isAfter(ended))) {
          return FAILED;
        }
        if (ended == null) {
          return NEW;
        }
        return ended.isBefore(now.minus(every).minus(PATIENCE)) ? LATE : FINE;
      }

      public String key() {
        return "desk.waiting.job." + name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** As it is said: more than are counted are "1,000 or more". */
  public static boolean isMore(Waiting one) {
    return one.many() >= Waiting.MOST;
  }

  public boolean hasTrouble() {
    return jobs.stream().anyMatch(job -> job.state() == Job.State.FAILED || job.state() == Job.State.LATE);
  }
}
