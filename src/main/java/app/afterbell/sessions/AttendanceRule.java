package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;

import app.afterbell.organization.Policy;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What attendance must say to be taken (R1, R6, R8, R9): every reason against it at once. */
public record AttendanceRule(MinuteGrid grid, Notice notice) {

  static final int LONGEST_REASON = 1000;
  /** R7: the longest that a session can be said to have been, in minutes: half a day. */
  public static final int LONGEST_SESSION = 720;

  public static final Duration LONGEST_NOTICE = Duration.ofDays(366);

  public static AttendanceRule of(Policy policy) {
    return new AttendanceRule(MinuteGrid.of(policy), Notice.of(policy));
  }

  /** @param now the instant of the submission */
  public List<Refusal> check(
      AttendanceSubmission submission, Instant startsAt, int planned, List<PersonId> students, Instant now) {
    if (now.isBefore(startsAt)) {
      return List.of(new Refusal.NotStarted(startsAt));
    }
    var refusals = new ArrayList<Refusal>();
    var seen = new HashSet<PersonId>();
    for (var mark : submission.marks()) {
      if (!students.contains(mark.student()) || !seen.add(mark.student())) {
        refusals.add(new Refusal.NotInSession(mark.student()));
      } else {
        check(mark, submission.why(), startsAt, now, refusals);
      }
    }
    missing(students, seen).forEach(student -> refusals.add(new Refusal.StatusMissing(student)));
    if (submission.isLonger()) {
      checkLonger(submission.longer(), planned, refusals);
    } else if (submission.anyoneAttended()) {
      checkMinutes(submission, planned, refusals);
    }
    checkWhy(submission.why(), refusals);
    return List.copyOf(refusals);
  }

  // Why staff changed what stood is why the status is another, too.
  private void check(
      Mark mark, @Nullable String why, Instant startsAt, Instant now, List<Refusal> refusals) {
    var reason = mark.reason();
    if (reason != null && reason.length() > LONGEST_REASON) {
      refusals.add(new Refusal.ReasonTooLong(mark.student(), LONGEST_REASON));
    }
    if (reason != null && !Text.isText(reason)) {
      refusals.add(new Refusal.NotText());
    }
    if (mark.status() == null) {
      refusals.add(new Refusal.StatusMissing(mark.student()));
    } else if (mark.toldAt() != null && mark.toldAt().isAfter(now)) {
      refusals.add(new Refusal.ToldInFuture(mark.student()));
    } else if (mark.toldAt() != null && mark.toldAt().isBefore(startsAt.minus(LONGEST_NOTICE))) {
      refusals.add(new Refusal.ToldTooLongAgo(mark.student()));
    } else if (contradicts(mark, startsAt) && reason == null && why == null) {
      refusals.add(new Refusal.ReasonMissing(mark.student(), notice.proposes(startsAt, mark.toldAt())));
    }
  }

  private boolean contradicts(Mark mark, Instant startsAt) {
    return mark.status() != ATTENDED
        && mark.toldAt() != null
        && mark.status() != notice.proposes(startsAt, mark.toldAt());
  }

  private void checkMinutes(AttendanceSubmission submission, int planned, List<Refusal> refusals) {
    if (submission.actualMinutes() == null) {
      refusals.add(new Refusal.MinutesMissing());
    } else {
      grid.check(planned, submission.actualMinutes()).ifPresent(refusals::add);
    }
  }

  private void checkLonger(Longer longer, int planned, List<Refusal> refusals) {
    var minutes = longer.minutes();
    if (minutes == null || minutes <= grid.longest(planned) || minutes % grid.step() != 0) {
      refusals.add(new Refusal.NotLonger(grid.longest(planned), grid.step()));
    } else if (minutes > LONGEST_SESSION) {
      refusals.add(new Refusal.MuchTooLong(LONGEST_SESSION));
    }
    if (longer.reason() == null) {
      refusals.add(new Refusal.LongerWithoutReason());
    } else if (longer.reason().length() > LONGEST_REASON) {
      refusals.add(new Refusal.LongerReasonTooLong(LONGEST_REASON));
    } else if (!Text.isText(longer.reason())) {
      refusals.add(new Refusal.NotText());
    }
  }

  private static void checkWhy(@Nullable String why, List<Refusal> refusals) {
    if (why != null && why.length() > LONGEST_REASON) {
      refusals.add(new Refusal.ChangeReasonTooLong(LONGEST_REASON));
    } else if (why != null && !Text.isText(why)) {
      refusals.add(new Refusal.NotText());
    }
  }

  private static List<PersonId> missing(List<PersonId> students, Set<PersonId> seen) {
    return students.stream().filter(student -> !seen.contains(student)).toList();
  }
}
