package app.afterbell.mentor.home;

import org.jspecify.annotations.Nullable;

/**
 * The guide through a first session, as the home shows it (R44).
 *
 * @param step 1 to 3: the attendance, the notes, the pay
 * @param task the session that it is about; absent when its tasks are done, or none waits
 */
public record FirstSession(int step, @Nullable Task task) {

  static final int STEPS = 3;

  /** What this home shows comes from what waits on it: the guide needs no memory of its own. */
  static FirstSession of(HomePage home) {
    var done = home.done() != null && home.done().attendance() && home.done().notes() || !home.logged().isEmpty();
    if (done || home.tasks().isEmpty()) {
      return new FirstSession(STEPS, null);
    }
    var begun = home.tasks().stream().filter(task -> task.attendanceAt() != null).findFirst();
    return begun.map(task -> new FirstSession(2, task))
        .orElseGet(() -> new FirstSession(1, home.inTime().isEmpty() ? home.late().getFirst()
            : home.inTime().getFirst()));
  }

  public boolean isDone(int number) {
    return number < step;
  }
}
