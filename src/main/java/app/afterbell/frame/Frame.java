package app.afterbell.frame;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Elsewhere;
import app.afterbell.sessions.SessionAct;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One session as its reader may know it: what its page and the calendar’s panel show alike. Holds no money: what it
 * costs and what it pays, each portal adds to its own page (R27).
 *
 * @param name what this reader calls it
 * @param mentorName absent for the mentor
 * @param insteadOf its mentor by the engagement, where a substitute takes it (R34)
 * @param actualMinutes where somebody was there
 * @param agreedIn the zone in which its time was agreed, where clocks there differ from the reader’s
 * @param elsewhere students whose clocks differ from the reader’s; not for families
 * @param notes absent where none are in, or none for this reader
 * @param notesKept there are notes, and this reader has no right to them
 * @param history what was done to its plan, the newest first; none where nothing was
 * @param follows the session whose billed time it takes the place of
 * @param booked by its family itself; null where it was not
 * @param proposals what families propose for it, and the last that was declined
 * @param offs who cancelled it, for which students; none where it stands for all
 * @param acts what the reader may do
 * @param answers of calendar programs; not for families
 */
public record Frame(
    Portal portal,
    SessionId id,
    EngagementId engagementId,
    String name,
    String subject,
    @Nullable String mentorName,
    @Nullable String insteadOf,
    Instant startsAt,
    int plannedMinutes,
    @Nullable Integer actualMinutes,
    State state,
    List<Student> students,
    @Nullable ZoneId agreedIn,
    List<Elsewhere> elsewhere,
    @Nullable Notes notes,
    boolean notesKept,
    List<PlanLine> history,
    @Nullable SessionId follows,
    @Nullable Booked booked,
    List<Proposal> proposals,
    List<Off> offs,
    List<SessionAct> acts,
    List<Answered> answers) {

  private static final Duration AGAIN = Duration.ofMinutes(1);

  /**
   * Somebody that it is for.
   *
   * @param gone no longer, but a part of the notes is theirs
   * @param off cancelled for them, before its start
   * @param familyName who is billed; not for families
   * @param status as far as this reader may know it
   * @param part of the notes, for this student's family alone (R21)
   */
  public record Student(
      PersonId id,
      String name,
      ZoneId timeZone,
      boolean gone,
      boolean off,
      @Nullable String familyName,
      boolean self,
      @Nullable AttendanceStatus status,
      @Nullable String part) {}

  /** Notes for all, as they read now. @param edited there was another text before */
  public record Notes(String body, Instant recordedAt, boolean edited) {}

  /**
   * A family booked it in a free slot (R31).
   * @param own whether the reader did
   * @param undoUntil and nobody is told before
   */
  public record Booked(String byName, boolean own, Instant at, Instant undoUntil) {

    public boolean isUndoable(Instant now) {
      return own && now.isBefore(undoUntil);
    }

    /** For so long it can be taken back. */
    public long seconds(Instant now) {
      return Math.max(0, Duration.between(now, undoUntil).toSeconds());
    }
  }

  /** Cancelled before its start: it has no tasks (R14). */
  public boolean isCancelled() {
    return state == State.CANCELLED;
  }

  /** Whether the reader has just taken back what was done to it. */
  public boolean isJustAgain(Instant now) {
    return !isCancelled() && !history.isEmpty() && history.getFirst().kind() == PlanLine.Kind.TAKEN_BACK
        && history.getFirst().own() && history.getFirst().recordedAt().plus(AGAIN).isAfter(now);
  }

  /** The last move, where it is the same session still and nothing is known that came after it. */
  public @Nullable PlanLine moved() {
    return history.stream().filter(line -> !line.takenBack() && line.kind() != PlanLine.Kind.TAKEN_BACK).findFirst()
        .filter(line -> line.isMove() && line.becomes() == null).orElse(null);
  }

  /** What its page lists: that something was taken back before anybody was told, is for staff alone. */
  public List<PlanLine> shownHistory() {
    return portal == Portal.STAFF ? history
        : history.stream().filter(line -> line.kind() != PlanLine.Kind.TAKEN_BACK).toList();
  }

  /** The session that takes its place, where its own time is billed. */
  public @Nullable SessionId becomes() {
    return isCancelled() ? history.stream().filter(PlanLine::isMove).map(PlanLine::becomes).filter(Objects::nonNull)
        .findFirst().orElse(null) : null;
  }

  /** Whether somebody's calendar program refused it. */
  public boolean isDeclined() {
    return answers.stream().anyMatch(Answered::declined);
  }

  /** Where the reader cancels it, with the price before the press; null where they cannot. */
  public @Nullable String cancels() {
    var path = path() + "/cancellation";
    return acts.stream().anyMatch(act -> path.equals(act.href())) ? path : null;
  }

  /** Whether it takes place without them. */
  public boolean isMissing(Student student) {
    return student.off() && !isCancelled();
  }

  /** Whether it takes place for several. */
  public boolean isForSeveral() {
    return students.stream().filter(student -> !student.off() && !student.gone()).count() > 1;
  }

  public Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(plannedMinutes));
  }

  /** Its page in this portal. */
  public String path() {
    return id.pathIn(portal);
  }
}
