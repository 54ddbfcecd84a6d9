package app.afterbell.mentor.home;

import app.afterbell.planning.Offer;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor owes, and what it is worth.
 *
 * @param name the first name of the mentor
 * @param waiting how many sessions wait; the tasks are those of one page of them
 * @param sum what they pay together; null where that is in several currencies. Likewise of those that are overdue
 * @param from how many tasks come before this page's first
 * @param asked what they asked staff for, while it waits or its answer is not read
 * @param offers sessions that colleagues ask them to take (R34)
 * @param pressed the session of the press that this page answers
 * @param done what the mentor has just submitted
 * @param guide through a mentor's first session, absent for all others
 * @param seen the fingerprint of what waits, by which the live connection knows what this page shows
 */
public record HomePage(
    String name,
    int waiting,
    int overdue,
    int from,
    List<Task> tasks,
    @Nullable Money sum,
    @Nullable Money overdueSum,
    List<Undoable> undoable,
    List<Coming> coming,
    List<Asked> asked,
    List<Offer> offers,
    Earned earned,
    String seen,
    @Nullable SessionId pressed,
    @Nullable Done done,
    @Nullable FirstSession guide) {

  /** Tasks on one page: a phone's thumb has enough of them. */
  static final int PAGE = 25;

  HomePage with(@Nullable Done submitted) {
    return new HomePage(
        name, waiting, overdue, from, tasks, sum, overdueSum, undoable, coming, asked, offers, earned, seen, pressed,
        submitted,
        guide);
  }

  HomePage after(@Nullable SessionId press) {
    return new HomePage(
        name, waiting, overdue, from, tasks, sum, overdueSum, undoable, coming, asked, offers, earned, seen, press,
        done,
        guide);
  }

  HomePage guided() {
    return new HomePage(
        name, waiting, overdue, from, tasks, sum, overdueSum, undoable, coming, asked, offers, earned, seen, pressed,
        done,
        FirstSession.of(this));
  }

  /** What has just ended first. */
  public List<Task> inTime() {
    return tasks.stream().filter(task -> !task.overdue()).toList();
  }

  /** Oldest due first. */
  public List<Task> late() {
    return tasks.stream().filter(Task::overdue).toList();
  }

  /** What can be taken back, and waits for nothing any more: it has no card of its own. */
  public List<Undoable> logged() {
    return undoable.stream().filter(one -> tasks.stream().noneMatch(task -> task.id().equals(one.id()))).toList();
  }

  public @Nullable Undoable undoableOf(SessionId session) {
    return undoable.stream().filter(one -> one.id().equals(session)).findFirst().orElse(null);
  }

  /** Whether this is where the mentor has just pressed something: the focus stays there. */
  public boolean isPressed(SessionId session) {
    return session.equals(pressed);
  }

  public @Nullable Integer earlier() {
    return from == 0 ? null : Math.max(0, from - PAGE);
  }

  public @Nullable Integer later() {
    return from + tasks.size() < waiting ? from + PAGE : null;
  }
}
