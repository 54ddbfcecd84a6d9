package app.afterbell.imports;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Fails imports whose instance is gone, and forgets those that nobody decided on for a week, with their files. */
@Component
class OldImports implements Sweep {

  private final Runs runs;
  private final CalendarFiles calendars;

  OldImports(Runs runs, CalendarFiles calendars) {
    this.runs = runs;
    this.calendars = calendars;
  }

  @Override
  public String key() {
    return "imports.sweep.old";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int turn(Turn turn) {
    return runs.failTheGone(turn.now()) + runs.forgetTheOld(turn.now()) + calendars.forgetTheOld(turn.now());
  }
}
