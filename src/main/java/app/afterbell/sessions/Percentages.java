package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static java.util.Comparator.comparingInt;

import app.afterbell.organization.Policy;
import app.afterbell.sessions.Outcome.Share;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What stands behind each status: the percentage that is billed and the percentage that is paid (R8). */
public record Percentages(Map<AttendanceStatus, Pair> of) {

  /** Hundredths, 0 to 100. */
  public record Pair(int billed, int paid) {

    private static Pair of(Policy.Percent percent) {
      return new Pair(percent.billed(), percent.paid());
    }
  }

  public static Percentages of(Policy policy) {
    return new Percentages(Map.of(
        ATTENDED, Pair.of(policy.attended()),
        MISSED, Pair.of(policy.missed()),
        CANCELLED_BILLABLE, Pair.of(policy.cancelledBillable()),
        CANCELLED_NON_BILLABLE, Pair.of(policy.cancelledNonBillable())));
  }

  public Percentages {
    of = Map.copyOf(new EnumMap<>(of));
    if (of.size() != AttendanceStatus.values().length) {
      throw new IllegalArgumentException("a status without its percentages");
    }
  }

  /** What a student's family is billed (R10). */
  public Share billed(AttendanceStatus status, int planned, int actual) {
    return new Share(status, minutes(status, planned, actual), of.get(status).billed());
  }

  /**
   * What the mentor is paid, once for the session: by the actual minutes where anyone attended, else by the best-paid
   * status (R10).
   */
  public Share paid(Collection<AttendanceStatus> statuses, int planned, int actual) {
    var status =
        statuses.contains(ATTENDED)
            ? ATTENDED
            : statuses.stream().sorted().max(comparingInt(s -> of.get(s).paid())).orElseThrow();
    return new Share(status, minutes(status, planned, actual), of.get(status).paid());
  }

  private static int minutes(AttendanceStatus status, int planned, int actual) {
    return status == ATTENDED ? actual : planned;
  }
}
