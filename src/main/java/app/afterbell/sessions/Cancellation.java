package app.afterbell.sessions;

import app.afterbell.organization.Policy;
import app.afterbell.sessions.Outcome.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it comes to when a session is cancelled before its start (R8, R9, R14): what stands, what is billed and paid,
 * until when that stays so, and every reason against it.
 *
 * @param notice and percentages by the policy of the session's start
 */
public record Cancellation(Instant startsAt, int plannedMinutes, Notice notice, Percentages percentages) {

  static final int LONGEST_NOTE = 1000;

  public static Cancellation of(Policy policy, Instant startsAt, int plannedMinutes) {
    return new Cancellation(startsAt, plannedMinutes, Notice.of(policy), Percentages.of(policy));
  }

  /**
   * The status that stands for a student at once.
   *
   * @param toldAt when the family told, before the start
   * @param before what it told before: the first notice is remembered (R15)
   * @return null where it is not the family's wish: then nothing is billed or paid
   */
  public @Nullable AttendanceStatus status(Asker askedBy, @Nullable Instant toldAt, Telling before) {
    if (askedBy != Asker.FAMILY || toldAt == null) {
      return null;
    }
    return before.late() ? AttendanceStatus.CANCELLED_BILLABLE
        : notice.proposes(startsAt, before.counted(toldAt));
  }

  /** What a student's family is billed. @param status null where it is not the family's wish */
  public Share billed(@Nullable AttendanceStatus status) {
    return status == null ? Share.NOTHING : percentages.billed(status, plannedMinutes, plannedMinutes);
  }

  /**
   * What the mentor is paid when nobody is left.
   * @param statuses of the students whose families cancelled; none: nothing
   */
  public Share paid(List<AttendanceStatus> statuses) {
    return statuses.isEmpty() ? Share.NOTHING : percentages.paid(statuses, plannedMinutes, plannedMinutes);
  }

  /** As {@link #status}, in the last moment before the start: as long as nothing is said. */
  public AttendanceStatus later(Telling before) {
    return Objects.requireNonNull(status(Asker.FAMILY, startsAt.minusNanos(1), before));
  }

  /** The last moment at which a family cancels in time, while it is not over. */
  public Optional<Instant> inTimeUntil(Instant now) {
    return Optional.of(notice.lastMoment(startsAt)).filter(last -> !now.isAfter(last));
  }

  /**
   * When a cancellation made now can no longer be taken back: after ten minutes, and at the start of the session at the
   * latest.
   */
  Instant undoUntil(Instant now) {
    var tenMinutes = now.plus(AttendanceLog.UNDO);
    return tenMinutes.isBefore(startsAt) ? tenMinutes : startsAt;
  }

  /** @param now the instant of the press */
  List<PlanRefusal> check(CancelRequest asked, Instant now) {
    if (!now.isBefore(startsAt)) {
      return List.of(new PlanRefusal.Started(startsAt));
    }
    var refusals = new ArrayList<PlanRefusal>();
    if (asked.askedBy() == Asker.FAMILY && asked.toldAt() == null) {
      refusals.add(new PlanRefusal.ToldMissing());
    } else if (asked.toldAt() != null && asked.toldAt().isAfter(now)) {
      refusals.add(new PlanRefusal.ToldInFuture());
    } else if (asked.toldAt() != null && asked.toldAt().isBefore(startsAt.minus(AttendanceRule.LONGEST_NOTICE))) {
      refusals.add(new PlanRefusal.ToldTooLongAgo());
    }
    if (asked.students() != null && asked.students().isEmpty()) {
      refusals.add(new PlanRefusal.NobodyNamed());
    }
    refusals.addAll(checkNote(asked.note()));
    return List.copyOf(refusals);
  }

  /** What is wrong with words for others. */
  static List<PlanRefusal> checkNote(@Nullable String note) {
    var refusals = new ArrayList<PlanRefusal>();
    if (note != null && note.length() > LONGEST_NOTE) {
      refusals.add(new PlanRefusal.NoteTooLong(note.length(), LONGEST_NOTE));
    }
    if (note != null && !Text.isText(note)) {
      refusals.add(new PlanRefusal.NoteNotText());
    }
    return refusals;
  }
}
