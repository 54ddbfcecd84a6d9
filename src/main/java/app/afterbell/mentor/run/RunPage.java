package app.afterbell.mentor.run;

import app.afterbell.mentor.home.Done;
import app.afterbell.payroll.Worth;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands: above the session at which it is, and at its end.
 *
 * @param of how many waited when it began, or wait now where that is more
 * @param left how many still wait
 * @param worth what they pay when they are sent now
 * @param done what was sent just before
 * @param next past this session; null at the end
 */
public record RunPage(int of, int left, Worth worth, @Nullable Done done, @Nullable String next) {

  static RunPage of(@Nullable Run run, Waiting waiting, @Nullable Done done, @Nullable String next) {
    int left = waiting.open().size();
    return new RunPage(Math.max(run == null ? 0 : run.of(), left), left, waiting.worth(), done, next);
  }

  public int sent() {
    return of - left;
  }
}
