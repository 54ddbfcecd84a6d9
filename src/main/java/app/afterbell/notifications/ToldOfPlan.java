package app.afterbell.notifications;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told of a cancellation, a move, a booking or a substitute.
 *
 * @param kind as in the history of the plan; or booked
 * @param whole whether nobody is left in the session
 * @param toStartsAt to when it is moved, and toMinutes how long it is then; null where it is cancelled
 * @param late a move that the family asked for too late; not billed, it is a waiver
 * @param becomes the session at the new time, where the old one is billed
 * @param reasonWords why it is moved, as staff put it
 * @param mentor whether the reader is its mentor, else of a family
 * @param self whether the reader is a student of it
 * @param byGuardian whether a guardian made it: the mentor's answer then reaches them
 * @param status that stands by the notice; null where it is not the family's wish
 * @param students who are cancelled or moved, as far as the reader may know
 */
record ToldOfPlan(
    SessionId sessionId,
    PersonId personId,
    String kind,
    Asker askedBy,
    Instant recordedAt,
    @Nullable String reason,
    @Nullable String note,
    Instant startsAt,
    int plannedMinutes,
    boolean whole,
    String subject,
    @Nullable Instant toStartsAt,
    @Nullable Integer toMinutes,
    boolean late,
    @Nullable SessionId becomes,
    @Nullable String reasonWords,
    boolean mentor,
    boolean self,
    boolean seesMoney,
    String name,
    ZoneId zone,
    String email,
    String mentorName,
    @Nullable String mentorEmail,
    String byName,
    @Nullable String byEmail,
    boolean byGuardian,
    @Nullable AttendanceStatus status,
    List<String> students) {

  /** Whether a family booked it by itself. */
  boolean isBooked() {
    return kind.equals("booked");
  }

  /** Whether another mentor takes the session: mentorName. */
  boolean isSubstitute() {
    return kind.equals("substituted");
  }

  /** Whether it was cancelled, and takes place after all. */
  boolean isRestored() {
    return kind.equals("taken_back");
  }

  boolean isMove() {
    return toStartsAt != null;
  }

  /** The session that the mail is about: where the old time is billed, the new one. */
  SessionId leadsTo() {
    return becomes == null ? sessionId : becomes;
  }
}
