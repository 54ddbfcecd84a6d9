package app.afterbell.tasks.web.mentor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor owes, and what it is worth.
 *
 * @param name the first name of the mentor
 * @param waiting how many sessions wait; the tasks are those of one page of them
 * @param from how many tasks come before this page's first
 * @param done what the mentor has just submitted
 * @param seen the fingerprint of what waits, by which the live connection knows what this page shows
 */
public record HomePage(
    String name,
    int waiting,
    int overdue,
    int from,
    List<Task> tasks,
    @Nullable Task firstInTime,
    List<Undoable> undoable,
    List<Coming> coming,
    Earned earned,
    String seen,
    @Nullable Done done) {

  /** Tasks on one page: a phone's thumb has enough of them. */
  static final int PAGE = 25;

  HomePage with(@Nullable Done submitted) {
    return new HomePage(
        name, waiting, overdue, from, tasks, firstInTime, undoable, coming, earned, seen, submitted);
  }

  public @Nullable Integer earlier() {
    return from == 0 ? null : Math.max(0, from - PAGE);
  }

  public @Nullable Integer later() {
    return from + tasks.size() < waiting ? from + PAGE : null;
  }
}
