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

  /** It is cancelled, no matter who did it: there is nothing to move. */
  record CalledOff() implements PlanRefusal {}

  /** R15: it can only be moved to a time to come. */
  record NewTimePast() implements PlanRefusal {}

  /** More than a year ahead is a slip of the pen. */
  record NewTimeTooFar(Instant farthest) implements PlanRefusal {}

  /** @param longest both in minutes, and both allowed */
  record MinutesOutOfRange(int shortest, int longest) implements PlanRefusal {}

  /** R6: a length other than it was is a multiple of these minutes. */
  record MinutesOffGrid(int step) implements PlanRefusal {}

  /** It has this time and this length already. */
  record Unchanged() implements PlanRefusal {}

  /** R15: who moves a session chooses a reason of the list. */
  record ReasonMissing() implements PlanRefusal {}

  /** The old time is billed only where the family told later than this. */
  record NotLate(Instant lastMoment) implements PlanRefusal {}

  /** The family told later than this: the old time is billed, or a waiver is granted, and it is said which. */
  record NeedsWaiver(Instant lastMoment) implements PlanRefusal {}

  /** Staff set how many waivers a mentor may grant to a student within a year, and so many were. */
  record WaiversUsed(int most) implements PlanRefusal {}

  /** In a group the old time is not billed for some and moved for all: it is cancelled for the one who cannot come. */
  record OthersCome() implements PlanRefusal {}

  /** The engagement is not agreed for that day. */
  record NotAgreedThen() implements PlanRefusal {}

  /** Something else was done to the plan since: it is not taken back over it. */
  record ChangedSince() implements PlanRefusal {}

  /** An answer to a proposal offers some times, and not too many. */
  record OneToThreeTimes(int most) implements PlanRefusal {}
}
