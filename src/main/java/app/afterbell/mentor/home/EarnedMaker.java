package app.afterbell.mentor.home;

import app.afterbell.mentor.home.Earned.Day;
import app.afterbell.mentor.home.Earned.Sum;
import app.afterbell.mentor.home.HomeQuery.EarnedRow;
import app.afterbell.payroll.PayPeriod;
import app.afterbell.shared.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds up a pay period, currency by currency and day by day: its own sessions, whose dates stand beside the sum. What
 * its run pays for earlier ones, which were logged late, is a sum of its own.
 */
record EarnedMaker(PayPeriod period, ZoneId zone) {

  Earned make(List<EarnedRow> rows, List<Task> waiting) {
    var currencies = Stream.concat(
            rows.stream().map(EarnedRow::currency),
            waiting.stream().filter(this::isOfPeriod).map(task -> task.pay().amount().currency()))
        .distinct()
        .toList();
    return new Earned(
        period,
        rows.stream().filter(this::isOfPeriod).mapToInt(EarnedRow::sessions).sum(),
        rows.stream().filter(this::isOfPeriod).mapToInt(EarnedRow::cancelled).sum(),
        currencies.stream().map(currency -> sum(currency, rows, waiting)).toList());
  }

  private Sum sum(Currency currency, List<EarnedRow> rows, List<Task> waiting) {
    var own = rows.stream().filter(row -> row.currency().equals(currency)).toList();
    var open = waiting.stream().filter(task -> task.pay().amount().currency().equals(currency)).toList();
    var days = period.from().datesUntil(period.to()).map(date -> day(date, currency, own, open)).toList();
    return new Sum(
        logged(currency, own.stream().filter(this::isOfPeriod)),
        logged(currency, own.stream().filter(row -> !isOfPeriod(row))),
        waits(currency, open.stream().filter(this::isOfPeriod)),
        days);
  }

  private boolean isOfPeriod(EarnedRow row) {
    return period.contains(row.day());
  }

  private boolean isOfPeriod(Task task) {
    return period.contains(dayOf(task));
  }

  private LocalDate dayOf(Task task) {
    return task.startsAt().atZone(zone).toLocalDate();
  }

  private Day day(LocalDate date, Currency currency, List<EarnedRow> rows, List<Task> waiting) {
    return new Day(
        date,
        logged(currency, rows.stream().filter(row -> row.day().equals(date))),
        waits(currency, waiting.stream().filter(task -> dayOf(task).equals(date))));
  }

  private static Money logged(Currency currency, Stream<EarnedRow> rows) {
    return new Money(rows.mapToLong(EarnedRow::amount).sum(), currency);
  }

  private static Money waits(Currency currency, Stream<Task> waiting) {
    return new Money(waiting.mapToLong(task -> task.pay().amount().minor()).sum(), currency);
  }
}
