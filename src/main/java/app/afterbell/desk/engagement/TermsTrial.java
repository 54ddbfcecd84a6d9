package app.afterbell.desk.engagement;

import app.afterbell.engagements.Terms;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other terms would come to, before the press that agrees on them. What is logged or was cancelled too late keeps
 * the rate of its lines (R25): it is listed with what it would have come to. Everything else is billed and paid at the
 * terms of its day once it is logged.
 *
 * @param from the first day of the new terms
 * @param until the day from which other terms are agreed, which stand; null: none are
 * @param rows the sessions of these days, the first first
 * @param more whether there are more than are listed
 * @param amounts whether the reader sees what was billed and paid
 * @param pressed whether somebody pressed before these were shown
 */
public record TermsTrial(
    LocalDate from, @Nullable LocalDate until, Terms terms, List<Row> rows, boolean more, boolean amounts,
    boolean pressed) {

  /**
   * @param stands its lines are written: nothing of it changes
   * @param billedThen of all its students; of what stands, what it would have come to
   */
  public record Row(
      SessionId id, Instant startsAt, int minutes, boolean stands, Money billed, Money billedThen, Money paid,
      Money paidThen) {

    public boolean differs() {
      return !billed.equals(billedThen) || !paid.equals(paidThen);
    }

    private String line() {
      return String.join(" ", id.value().toString(), String.valueOf(stands), String.valueOf(billedThen.minor()),
          String.valueOf(paidThen.minor()));
    }
  }

  /** A line that is written, or would be. @param total as it stands */
  record Line(int minutes, int percent, Money total) {

    Money at(Money rate) {
      return new Money(rate.minor(), total.currency()).forMinutes(minutes, percent);
    }
  }

  /** Of lines that stand. */
  static Row standing(SessionId id, Instant startsAt, int minutes, List<Line> billed, List<Line> paid, Terms then) {
    return new Row(id, startsAt, minutes, true, sum(billed, Line::total, then),
        sum(billed, line -> line.at(then.billRate()), then), sum(paid, Line::total, then),
        sum(paid, line -> line.at(then.payRate()), then));
  }

  /** Of a session that is not logged yet, if each of its students is there for the planned minutes. */
  static Row awaited(
      SessionId id, Instant startsAt, int minutes, int students, Terms now, Terms then, @Nullable Money promised,
      int billedPercent, int paidPercent) {
    return new Row(id, startsAt, minutes, false,
        times(now.billRate().forMinutes(minutes, billedPercent), students),
        times(then.billRate().forMinutes(minutes, billedPercent), students),
        (promised == null ? now.payRate() : promised).forMinutes(minutes, paidPercent),
        (promised == null ? then.payRate() : promised).forMinutes(minutes, paidPercent));
  }

  public List<Row> changed() {
    return rows.stream().filter(row -> !row.stands() && row.differs()).toList();
  }

  public List<Row> standing() {
    return rows.stream().filter(Row::stands).toList();
  }

  /** By how much more the sessions that change are billed, likewise {@link #paidMore}. */
  public Money billedMore() {
    return more(changed(), Row::billed, Row::billedThen);
  }

  public Money paidMore() {
    return more(changed(), Row::paid, Row::paidThen);
  }

  /** By how much more what stands would have been billed, likewise {@link #paidSince}. */
  public Money billedSince() {
    return more(standing(), Row::billed, Row::billedThen);
  }

  public Money paidSince() {
    return more(standing(), Row::paid, Row::paidThen);
  }

  /** What must have been seen before the press. */
  public String line() {
    var all = String.join(";", Stream.concat(Stream.of(from + " " + until), rows.stream().map(Row::line)).toList());
    return rows.size() + " " + Integer.toHexString(all.hashCode());
  }

  /** Whether anything is listed that somebody must have seen. */
  boolean asks() {
    return rows.stream().anyMatch(Row::differs);
  }

  TermsTrial whenPressed() {
    return new TermsTrial(from, until, terms, rows, more, amounts, true);
  }

  private Money more(List<Row> of, Function<Row, Money> now, Function<Row, Money> then) {
    return of.stream().map(row -> then.apply(row).minus(now.apply(row))).reduce(zero(), Money::plus);
  }

  private Money zero() {
    return rows.isEmpty() ? Money.zero(terms.billRate().currency()) : Money.zero(rows.getFirst().billed().currency());
  }

  private static Money times(Money each, int students) {
    return new Money(Math.multiplyExact(each.minor(), students), each.currency());
  }

  private static Money sum(List<Line> lines, Function<Line, Money> amount, Terms then) {
    Currency currency = lines.isEmpty() ? then.billRate().currency() : lines.getFirst().total().currency();
    return lines.stream().map(amount).reduce(Money.zero(currency), Money::plus);
  }
}
