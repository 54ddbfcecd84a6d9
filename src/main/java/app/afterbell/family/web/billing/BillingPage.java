package app.afterbell.family.web.billing;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was billed in one month for the students for whom this reader sees money. What a mentor is paid has no place here (R27).
 *
 * @param first the month's first day
 * @param earlier absent where nothing was billed before
 * @param later absent in the present month
 * @param sums by student and currency
 * @param totals by currency
 * @param lines the newest session first; of one session in the order in which they were written
 * @param organization who bills
 */
public record BillingPage(
    LocalDate first,
    @Nullable YearMonth earlier,
    @Nullable YearMonth later,
    List<Sum> sums,
    List<Money> totals,
    List<Line> lines,
    String organization) {

  public record Sum(PersonId studentId, String studentName, int sessions, Money amount) {}

  /**
   * One line, with all that explains it (R26).
   *
   * @param status absent where the log was taken back
   * @param minutes that count for this status
   * @param total what the session comes to with this line
   * @param amount what this line adds: the total, less what stood before
   * @param corrects the line that this one corrects
   */
  public record Line(
      UUID id,
      SessionId session,
      String studentName,
      boolean self,
      String engagement,
      String mentorName,
      Instant startsAt,
      @Nullable AttendanceStatus status,
      int minutes,
      Money rate,
      int percent,
      Money total,
      Money amount,
      String recordedByName,
      Instant recordedAt,
      @Nullable Corrected corrects) {}

  /** @param month in which it stands */
  public record Corrected(UUID id, YearMonth month, Instant recordedAt, Money total) {}

  /** Whether it must be said whose a line is. */
  public boolean several() {
    return sums.stream().map(Sum::studentId).distinct().count() > 1;
  }
}
