package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;

/** Why a task was not taken: something that the person can see and put right. */
public sealed interface Refusal {

  /** R1: a task opens when its session starts. */
  record NotStarted(Instant opensAt) implements Refusal {}

  /** R14: it was cancelled before its start: there is no task. */
  record Cancelled(Instant at) implements Refusal {}

  /** R6. @param longest the most that can be logged here; more is asked of staff (R7) */
  record TooLong(int minutes, int longest) implements Refusal {}

  /** R7: what is said to be longer is not longer than what can be logged, or off the grid. */
  record NotLonger(int longest, int step) implements Refusal {}

  /** R7: nobody's session is that long. @param most minutes that can be asked for */
  record MuchTooLong(int most) implements Refusal {}

  /** R7: more was said, and no reason. */
  record LongerWithoutReason() implements Refusal {}

  /** @param longest characters */
  record LongerReasonTooLong(int longest) implements Refusal {}

  /** R38: staff changed a status that stood, and said no reason. */
  record ChangeWithoutReason() implements Refusal {}

  /** @param longest characters */
  record ChangeReasonTooLong(int longest) implements Refusal {}

  /** R6. */
  record TooShort(int minutes, int least) implements Refusal {}

  /** R6. @param below the next allowed length below, above likewise */
  record OffTheGrid(int minutes, int step, int below, int above) implements Refusal {}

  /** Somebody attended, and no minutes were given. */
  record MinutesMissing() implements Refusal {}

  /** R8: each student of the session needs a status. */
  record StatusMissing(PersonId student) implements Refusal {}

  /** Not a student of this session. */
  record NotInSession(PersonId student) implements Refusal {}

  /** They cannot have told later than now. */
  record ToldInFuture(PersonId student) implements Refusal {}

  /** They cannot have told that long before: more than a year is a slip of the pen. */
  record ToldTooLongAgo(PersonId student) implements Refusal {}

  /** R9: the status contradicts the time given, and no reason stands beside it. */
  record ReasonMissing(PersonId student, AttendanceStatus proposed) implements Refusal {}

  /** @param longest characters */
  record ReasonTooLong(PersonId student, int longest) implements Refusal {}

  /** R17: nothing was written beyond the template. */
  record NotesEmpty() implements Refusal {}

  /** R17. @param longest characters beyond the template */
  record NotesTooLong(int length, int longest) implements Refusal {}

  /**
   * R18: the notes keep their template's structure, and say nothing in a section that it requires.
   *
   * @param practise whether the section is the one that says what to practise
   * @param missing whether its heading was taken out
   */
  record SectionEmpty(String heading, boolean practise, boolean missing) implements Refusal {}

  /** R21: the part for one student. @param longest characters */
  record PartTooLong(PersonId student, int length, int longest) implements Refusal {}

  /** R21: the part for one student holds a character that no text has. */
  record PartNotText(PersonId student) implements Refusal {}

  /** A character that no text has, such as U+0000. */
  record NotText() implements Refusal {}

  /** The ten minutes in which a one-press log can be taken back are over. */
  record UndoOver(Instant until) implements Refusal {}
}
