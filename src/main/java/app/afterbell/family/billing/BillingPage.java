package app.afterbell.family.billing;

import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestState;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was billed in one month for the students whose money this reader sees. What a mentor is paid has no place
 * here (R27).
 *
 * @param first the month's first day
 * @param earlier absent where nothing was billed before
 * @param later absent in the present month
 * @param sums by student and currency
 * @param totals by currency
 * @param lines one for each session and student, the newest session first
 * @param besides what was waived or credited in this month; the totals hold it
 * @param organization who bills
 */
public record BillingPage(
    LocalDate first,
    @Nullable YearMonth earlier,
    @Nullable YearMonth later,
    List<Sum> sums,
    List<Money> totals,
    List<Line> lines,
    List<Beside> besides,
    String organization) {

  /**
   * What staff waived or credited beside a session (R38), when it can no longer be taken back.
   *
   * @param kind the end of its text’s key
   * @param amount what it adds to the bill: below zero
   */
  public record Beside(
      SessionId session, String kind, String studentName, String subject, Instant startsAt, Money amount,
      String reason, Instant madeAt) {}

  public record Sum(PersonId studentId, String studentName, int sessions, Money amount) {}

  /**
   * What one session comes to in this month for one student.
   *
   * @param entries what was written of it in this month, with all that explains it (R26): the last, which stands, first
   * @param corrects what stood before this month; absent where nothing did
   * @param request the reader’s own about this line, the newest
   */
  public record Line(
      SessionId session,
      String studentName,
      boolean self,
      String engagement,
      String mentorName,
      Instant startsAt,
      Money amount,
      List<Entry> entries,
      @Nullable Corrected corrects,
      @Nullable Disputed request) {

    public Entry standing() {
      return entries.getFirst();
    }

    /** What was corrected within the month. */
    public List<Entry> earlier() {
      return entries.subList(1, entries.size());
    }
  }

  /**
   * What was said once.
   *
   * @param minutes that count for this status
   * @param cancelled it was not logged, but cancelled too late
   * @param total what the session comes to with it
   */
  public record Entry(
      UUID id,
      AttendanceStatus status,
      int minutes,
      Money rate,
      int percent,
      Money total,
      boolean cancelled,
      String recordedByName,
      Instant recordedAt) {

    /** The key of the sentence that says who said it, and when. */
    public String said() {
      return cancelled ? "family.billing.cancelled" : "family.billing.said";
    }
  }

  /** “This line is not right”, as the reader said it. */
  public record Disputed(RequestId id, RequestState state) {

    public String stateWord() {
      return state.name().toLowerCase(Locale.ROOT);
    }
  }

  /** @param month in which it stands */
  public record Corrected(UUID id, YearMonth month, Instant recordedAt, Money total) {}

  /** Whether it must be said whose a line is. */
  public boolean several() {
    return sums.stream().map(Sum::studentId).distinct().count() > 1;
  }
}
