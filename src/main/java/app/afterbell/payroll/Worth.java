package app.afterbell.payroll;

import static java.util.stream.Collectors.groupingBy;

import app.afterbell.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sessions that wait pay together when they are logged now, pay day by pay day and currency by currency (R4, R24).
 */
public record Worth(List<Part> parts) {

  /** A session that waits. @param dueAt until when logging it is in time */
  public record Open(Pay pay, Instant dueAt) {}

  /**
   * What one pay day brings in one currency.
   *
   * @param by until when all of it is sure to be paid on that day: the first due date of those in time; null where all
   * are late
   */
  public record Part(LocalDate payOn, Money amount, int sessions, @Nullable Instant by) {}

  private record Day(LocalDate payOn, Currency currency) {}

  /** Sessions that pay nothing are left out. */
  public static Worth of(List<Open> open, Instant now) {
    return new Worth(open.stream()
        .filter(one -> !one.pay().amount().isZero())
        .collect(groupingBy(one -> new Day(one.pay().payOn(), one.pay().amount().currency())))
        .entrySet().stream()
        .map(day -> part(day.getKey(), day.getValue(), now))
        .sorted(Comparator.comparing(Part::payOn).thenComparing(part -> part.amount().currency().getCurrencyCode()))
        .toList());
  }

  private static Part part(Day day, List<Open> open, Instant now) {
    long sum = open.stream().mapToLong(one -> one.pay().amount().minor()).sum();
    var by = open.stream().map(Open::dueAt).filter(due -> !due.isBefore(now)).min(Comparator.naturalOrder());
    return new Part(day.payOn(), new Money(sum, day.currency()), open.size(), by.orElse(null));
  }
}
