package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;

/** Why a plan was not changed: something that the person can see and put right. */
public sealed interface PlanRefusal {

  /** It has begun: what became of it is said in the attendance form. */
  record Started(Instant startsAt) implements PlanRefusal {}

  /** R14: who enters what a family asked for says when it was told. */
  record ToldMissing() implements PlanRefusal {}

  /** They cannot have told later than now. */
  record ToldInFuture() implements PlanRefusal {}

  /** More than a year before is a slip of the pen. */
  record ToldTooLongAgo() implements PlanRefusal {}

  /** @param longest characters */
  record NoteTooLong(int length, int longest) implements PlanRefusal {}

  /** The note holds a character that no text has. */
  record NoteNotText() implements PlanRefusal {}

  /** It is said for nobody: of several, somebody is to be named. */
  record NobodyNamed() implements PlanRefusal {}

  /** Not a student of this session, or not one that the asker may speak for. */
  record NotInSession(PersonId student) implements PlanRefusal {}

  /** R14: the price is not the one that was shown before the press: the last moment of it went by meanwhile. */
  record OtherPrice(AttendanceStatus shown, AttendanceStatus now) implements PlanRefusal {}

  /** The time in which it could be taken back is over. */
  record UndoOver(Instant until) implements PlanRefusal {}

  /**
   * R31: somebody of this session has another one at that time.
   * @param mentor whether that is the mentor, else a student
   */
  record Collides(Collision with) implements PlanRefusal {}
}
