package app.afterbell.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.util.Currency;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R26: lines are rounded where they are written, and as {@link Money#forMinutes} rounds what pages say beforehand. */
@SqlTest
class MoneyForMinutesTest {

  private static final long SEED = 20261126L;

  private final Sql sql;

  MoneyForMinutesTest(Sql sql) {
    this.sql = sql;
  }

  private record Case(long rate, int minutes, int percent) {}

  record Row(long rate, int minutes, int percent, long total) {}

  @Test
  void roundsInTheDatabaseAsMoneyDoes() {
    var random = new Random(SEED);
    var cases = IntStream.range(0, 20_000)
        .mapToObj(i -> new Case(i < 10 ? i : random.nextLong(1_000_000), random.nextInt(1441), random.nextInt(101)))
        .toList();
    var rows = sql.sql("""
            select c.rate, c.minutes, c.percent, money_for_minutes(c.rate, c.minutes, c.percent) as total
            from unnest(:rates::bigint[], :minutes::integer[], :percents::integer[]) as c(rate, minutes, percent)
            """)
        .each("rates", cases, Case::rate)
        .each("minutes", cases, Case::minutes)
        .each("percents", cases, Case::percent)
        .list(Row.class);
    assertThat(rows).hasSize(20_000).as("seed %d", SEED).allSatisfy(row ->
        assertThat(row.total()).isEqualTo(
            new Money(row.rate(), Currency.getInstance("USD")).forMinutes(row.minutes(), row.percent()).minor()));
  }
}
