package app.afterbell.payroll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one pay run brings a mentor, each line explained (R26).
 *
 * @param lines in the order of their sessions, a difference after the line that it corrects
 * @param added what staff added beside the sessions (R38), when it can no longer be taken back
 * @param waiting sessions that would make this run if they were logged now, the oldest due first
 * @param previous the period before
 * @param next the period after; absent after the current one, whose run is the last that can pay what was earned by now
 */
public record Statement(
    PayPeriod period,
    List<Line> lines,
    List<Added> added,
    List<Waiting> waiting,
    PayPeriod previous,
    @Nullable PayPeriod next,
    boolean current) {

  /**
   * What a session adds, or what a change of its log adds to that.
   *
   * @param status absent where the log was taken back
   * @param minutes paid, at this rate an hour and this percentage
   * @param total what the session comes to with this line
   * @param amount what this line adds: the total less what stood before
   * @param cancelled what stands: it was cancelled too late, and is not logged
   * @param loggedByOther somebody else than the mentor said so
   * @param undoUntil until when it could be taken back, where one press logged it
   * @param corrects the line before, where this is a difference
   */
  public record Line(
      UUID id,
      SessionId session,
      String engagement,
      Instant startsAt,
      @Nullable AttendanceStatus status,
      int minutes,
      Money rate,
      int percent,
      Money total,
      Money amount,
      boolean cancelled,
      String recordedByName,
      boolean loggedByOther,
      Instant recordedAt,
      @Nullable Instant undoUntil,
      @Nullable Corrected corrects) {

    // Taken back, or changed while it still could be: that leaves no trace.
    private boolean isUndoneBy(Line next) {
      return next.status() == null || undoUntil != null && next.recordedAt().isBefore(undoUntil);
    }
  }

  /** @param kind the end of its text’s key. @param reason as staff wrote it for the mentor */
  public record Added(
      UUID id, String kind, SessionId session, String engagement, Instant startsAt, Money amount, String reason,
      Instant madeAt) {}

  /** @param payOn the pay day of the line that is corrected, computed as that of the lines */
  public record Corrected(
      UUID id, @Nullable AttendanceStatus status, int minutes, Money total, Instant recordedAt, LocalDate payOn) {}

  /**
   * A session that is not logged yet.
   *
   * @param pays what it would pay as things stand: attended as planned, where nobody said otherwise
   * @param overdue its own period's run is not promised any more (R24)
   */
  public record Waiting(
      SessionId session,
      String engagement,
      Instant startsAt,
      int plannedMinutes,
      Instant dueAt,
      boolean overdue,
      boolean attendanceIn,
      boolean notesIn,
      Money pays) {}

  /** What the lines come to in each currency, by its code. */
  public List<Money> totals() {
    return Money.sums(Stream.concat(lines.stream().map(Line::amount), added.stream().map(Added::amount)));
  }

  /** What would come to it in each currency. */
  public List<Money> waitingTotals() {
    return Money.sums(waiting.stream().map(Waiting::pays));
  }

  /**
   * What one session adds to this run: a log and its corrections are one.
   *
   * @param lines in the order in which they were written
   */
  public record Sum(List<Line> lines) {

    /** What stands. */
    public Line standing() {
      return lines.getLast();
    }

    /** What was corrected within this run, the newest first; without what was undone. */
    public List<Line> earlier() {
      return IntStream.range(0, lines.size() - 1)
          .filter(i -> lines.get(i).status() != null && !lines.get(i).isUndoneBy(lines.get(i + 1)))
          .mapToObj(lines::get)
          .toList()
          .reversed();
    }

    /** What stood in an earlier run; absent where nothing did. */
    public @Nullable Corrected corrects() {
      return lines.getFirst().corrects();
    }

    public Money amount() {
      return lines.stream().map(Line::amount).reduce(Money.zero(standing().amount().currency()), Money::plus);
    }

    /** Corrections that come to nothing, and a log that was taken back: nothing for a run to pay. */
    boolean isNothing() {
      return amount().isZero() && (corrects() != null || standing().status() == null);
    }
  }

  /** One for each session that this run pays, or takes something back of, in the order of the sessions. */
  public List<Sum> sums() {
    var bySession = lines.stream().collect(groupingBy(Line::session, LinkedHashMap::new, toList()));
    return bySession.values().stream().map(Sum::new).filter(sum -> !sum.isNothing()).toList();
  }

  /** How many sessions were logged for this run: a correction of what an earlier run paid is none. */
  public long sessions() {
    return firsts().filter(line -> !line.cancelled()).count();
  }

  /** How many sessions are paid by this run because they were cancelled too late. */
  public long cancelled() {
    return firsts().filter(Line::cancelled).count();
  }

  private Stream<Line> firsts() {
    return sums().stream().filter(sum -> sum.corrects() == null).map(Sum::standing)
        .filter(line -> line.status() != null);
  }
}
