package app.afterbell.sessions;

import java.util.List;

/** What became of a submission of attendance, or of taking it back. */
public sealed interface AttendanceAnswer {

  /** It stands now. @param sessionLogged both tasks are in, and the money is computed */
  record Logged(int revision, boolean sessionLogged) implements AttendanceAnswer {}

  /** The same stood already: nothing was written (R12). */
  record AlreadyLogged(int revision) implements AttendanceAnswer {}

  /** It was taken back: the task waits again. */
  record Withdrawn(int revision) implements AttendanceAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<Refusal> reasons) implements AttendanceAnswer {}

  /** Somebody recorded something else since this form was opened: nothing was written. */
  record ChangedMeanwhile(StandingAttendance standing) implements AttendanceAnswer {}

  default boolean accepted() {
    return this instanceof Logged || this instanceof AlreadyLogged || this instanceof Withdrawn;
  }
}
