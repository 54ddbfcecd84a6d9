package app.afterbell.payroll.web.api;

import app.afterbell.payroll.Statement;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as programs read it.
 *
 * @param totals what the lines come to, in each currency
 * @param added what staff added beside the sessions
 * @param waiting what is not logged yet, and would make this run if it were logged now
 */
record EarningsView(
    Period period, List<Amount> totals, List<Line> lines, List<Added> added, List<Waiting> waiting) {

  /** Whole days in the organization's zone. @param from the first day, @param to the day after the last */
  record Period(LocalDate from, LocalDate to, LocalDate payOn) {}

  /** @param minor whole minor units of the ISO 4217 currency */
  record Amount(long minor, Currency currency) {

    static Amount of(Money money) {
      return new Amount(money.minor(), money.currency());
    }
  }

  record Session(SessionId id, String engagement, Instant startsAt) {}

  record Line(
      UUID id,
      Session session,
      @Nullable AttendanceStatus status,
      int minutes,
      Amount rate,
      int percent,
      Amount total,
      Amount amount,
      String recordedByName,
      Instant recordedAt,
      @Nullable UUID corrects) {

    private static Line of(Statement.Line line) {
      return new Line(
          line.id(), new Session(line.session(), line.engagement(), line.startsAt()), line.status(), line.minutes(),
          Amount.of(line.rate()), line.percent(), Amount.of(line.total()), Amount.of(line.amount()),
          line.recordedByName(), line.recordedAt(), line.corrects() == null ? null : line.corrects().id());
    }
  }

  record Added(UUID id, Session session, String kind, Amount amount, String reason, Instant madeAt) {

    private static Added of(Statement.Added added) {
      return new Added(
          added.id(), new Session(added.session(), added.engagement(), added.startsAt()), added.kind(),
          Amount.of(added.amount()), added.reason(), added.madeAt());
    }
  }

  record Waiting(Session session, int plannedMinutes, Instant dueAt, boolean overdue, Amount pays) {

    private static Waiting of(Statement.Waiting waiting) {
      return new Waiting(
          new Session(waiting.session(), waiting.engagement(), waiting.startsAt()), waiting.plannedMinutes(),
          waiting.dueAt(), waiting.overdue(), Amount.of(waiting.pays()));
    }
  }

  static EarningsView of(Statement statement) {
    var period = statement.period();
    return new EarningsView(
        new Period(period.from(), period.to(), period.payOn()),
        statement.totals().stream().map(Amount::of).toList(),
        statement.lines().stream().map(Line::of).toList(),
        statement.added().stream().map(Added::of).toList(),
        statement.waiting().stream().map(Waiting::of).toList());
  }
}
