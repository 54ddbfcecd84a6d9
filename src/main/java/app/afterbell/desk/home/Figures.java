package app.afterbell.desk.home;

import app.afterbell.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the whole company, as it was a minute ago at the most.
 *
 * @param today sessions of the day by the organization's zone, and those of them that are logged, run, or are to come
 * @param quiet students who take part in an engagement that runs, and have no session ahead
 * @param notes families who wait for the notes of a session that has ended
 * @param notesSince when the one that ended first did
 * @param written open sessions whose attendance is in: they wait for their notes alone
 * @param closing open sessions of the pay period that closes next; 0 where none closes soon
 * @param unbilled what the sessions that are not logged would cost, if they go as planned: a sum in each currency
 * @param unpaid likewise what they would pay
 * @param countedAt null before the first count
 */
public record Figures(int today, int logged, int running, int ahead, int quiet, int notes, @Nullable Instant notesSince,
    int written, int closing, List<Money> unbilled, List<Money> unpaid, @Nullable Instant countedAt) {

  /** Sessions of today that have ended and are not logged. */
  public int ended() {
    return Math.max(0, today - logged - running - ahead);
  }
}
