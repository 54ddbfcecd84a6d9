package app.afterbell.frame.web;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cancelling a session: the price stands before the press (R14), and each reader sees their own money alone (R27).
 *
 * @param as on which side the reader asks
 * @param mentorName absent for the mentor
 * @param students for which it stands, as far as the reader may speak for them
 * @param inTimeUntil the last moment that is in time for a family
 * @param remembered what the family told before
 * @param now what a family's wish comes to now, {@code later} after inTimeUntil; the same once that is over
 * @param wrong what stands against it, in the order of the fields
 */
public record CancelPage(
    Asker as,
    SessionId id,
    String name,
    @Nullable String mentorName,
    Instant startsAt,
    int plannedMinutes,
    List<Student> students,
    Instant inTimeUntil,
    Remembered remembered,
    Cost now,
    Cost later,
    CancelForm form,
    List<Wrong> wrong) {

  /** What a family told before, where that decides the price and no clock does any more (R15). */
  public enum Remembered {
    NONE,
    /** Too late, once, before a move. */
    LATE,
    /** In time: it asked to leave this time. */
    IN_TIME
  }

  public record Student(PersonId id, String name, boolean self) {}

  /**
   * What it comes to for the reader, for each student; pay: where nobody is left.
   * @param percent of these minutes.
   * @param sums none for somebody who sees no money, or owes nothing
   */
  public record Cost(AttendanceStatus status, int minutes, int percent, List<Sum> sums) {

    public boolean isFree() {
      return percent == 0;
    }
  }

  /**
   * Something to put right.
   * @param field its id; empty for the form as a whole.
   * @param sentence in the reader's language and time
   */
  public record Wrong(String field, Function<Ui, String> sentence) {}

  /** @param pay whether it is the mentor's pay, else a family's bill */
  public record Sum(boolean pay, Money money) {}

  public boolean isFamily() {
    return as == Asker.FAMILY;
  }

  public boolean isInTime() {
    return now.status() != later.status();
  }

  /** Whether it is asked for which students: there are several. */
  public boolean asksWhom() {
    return students.size() > 1;
  }

  /** Whether others are left where one cannot come, as mentor and staff see it. */
  public boolean isGroup() {
    return !isFamily() && asksWhom();
  }

  /** What the press costs the reader's family, where that is known before anybody is ticked. */
  public @Nullable Money price() {
    return isFamily() && !asksWhom() && !now.sums().isEmpty() ? now.sums().getFirst().money() : null;
  }

  /** The session's page. */
  public String path() {
    return id.pathIn(as.portal());
  }

  /** By field, as forms show it. */
  public Map<String, String> errors(Ui ui) {
    var errors = new LinkedHashMap<String, String>();
    wrong.forEach(one -> errors.put(one.field(), one.sentence().apply(ui)));
    return errors;
  }

  CancelPage with(CancelForm typed, List<Wrong> wrong) {
    return new CancelPage(
        as, id, name, mentorName, startsAt, plannedMinutes, students, inTimeUntil, remembered, now, later, typed,
        wrong);
  }
}
