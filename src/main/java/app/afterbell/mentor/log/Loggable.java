package app.afterbell.mentor.log;

import app.afterbell.sessions.AttendanceRule;

/** How many minutes the page takes of its session, and how many more can be asked for (R6, R7). */
public record Loggable(LogPage page) {

  public int least() {
    return page.grid().least(planned());
  }

  public int longest() {
    return page.grid().longest(planned());
  }

  /** What stands may be more than can be logged, since staff approved it. */
  public int most() {
    var stands = page.attendance();
    return Math.max(longest(), stands == null || stands.actualMinutes() == null ? 0 : stands.actualMinutes());
  }

  /** The least that is longer than what can be logged (R7). */
  public int leastLonger() {
    int step = page.policy().minuteStep();
    return longest() / step * step + step;
  }

  public int mostLonger() {
    return AttendanceRule.LONGEST_SESSION;
  }

  /** Whether that is open: something was typed there, or is wrong. */
  public boolean saysLonger() {
    return page.form().longer().isLonger();
  }

  private int planned() {
    return page.session().plannedMinutes();
  }
}
