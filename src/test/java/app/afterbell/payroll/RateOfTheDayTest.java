package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Terms;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Which terms a session has: those of the day on which it starts where it was agreed, for the bill and for the pay. */
@PageTest
class RateOfTheDayTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private final Given given;
  private final Engagements engagements;
  private final MockMvcTester pages;
  private final TestClock clock;
  private final Sql sql;

  RateOfTheDayTest(Given given, Engagements engagements, MockMvcTester pages, TestClock clock, Sql sql) {
    this.given = given;
    this.engagements = engagements;
    this.pages = pages;
    this.clock = clock;
    this.sql = sql;
  }

  // In New York it is five hours earlier than in UTC: the evening of one day there is the morning of the next here.
  @ParameterizedTest(name = "a session of {0} is billed {1} and paid {2}")
  @CsvSource({
    "2026-11-24T02:30:00Z, 8501, 5003",
    "2026-11-24T04:59:00Z, 8501, 5003",
    "2026-11-24T05:00:00Z, 8513, 5009",
    "2026-11-25T03:00:00Z, 8513, 5009",
  })
  void changesAtMidnightWhereTheEngagementIs(Instant startsAt, long billed, long paid) {
    var algebra = given.engagement(Cast.ALGEBRA);
    var session = given.session(algebra, startsAt, 60);
    engagements.agree(algebra, TUESDAY, terms("USD", 8513, 5009), given.bola().id(), clock.instant());
    assertThat(forecast(session)).as("before it is logged").isEqualTo(paid);
    clock.set(startsAt.plus(Duration.ofHours(1)));
    assertThat(pages.get().uri("/mentor").with(SignedIn.as(given.maya())).exchange()).bodyText()
        .contains("$%d.%02d".formatted(paid / 100, paid % 100));

    given.logged(session, startsAt.plus(Duration.ofHours(1)));

    assertThat(sql.sql("select rate from charge_line").one(Long.class)).isEqualTo(billed);
    assertThat(sql.sql("select rate from earning_line").one(Long.class)).isEqualTo(paid);
    assertThat(forecast(session)).isEqualTo(paid);
  }

  // The organization is in New York, Siobhán's engagement in Ireland: at one in the morning there, it is the day before
  // here.
  @ParameterizedTest(name = "a session of {0} is billed {1} and paid {2}")
  @CsvSource({
    "2026-11-23T23:30:00Z, 6301, 3803",
    "2026-11-24T01:00:00Z, 6311, 3821",
  })
  void andNotWhereTheOrganizationIs(Instant startsAt, long billed, long paid) {
    var astrophysics = given.engagement(Cast.ASTROPHYSICS);
    var session = given.session(astrophysics, startsAt, 60);
    engagements.agree(astrophysics, TUESDAY, terms("GBP", 6311, 3821), given.bola().id(), clock.instant());
    given.logged(session, startsAt.plus(Duration.ofHours(1)));

    assertThat(sql.sql("select rate from charge_line").one(Long.class)).isEqualTo(billed);
    assertThat(sql.sql("select rate from earning_line").one(Long.class)).isEqualTo(paid);
  }

  private long forecast(SessionId session) {
    return sql.sql("select pay_rate from session_rate where session_id = :id").param("id", session).one(Long.class);
  }

  private static Terms terms(String currency, long billed, long paid) {
    var of = Currency.getInstance(currency);
    return new Terms(60, new Money(billed, of), new Money(paid, of));
  }
}
