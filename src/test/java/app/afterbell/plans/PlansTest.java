package app.afterbell.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.bench.Ask;
import app.afterbell.bench.Asks;
import app.afterbell.bench.Company;
import app.afterbell.testing.Detour;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.Routes;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.WipedOnce;
import jakarta.servlet.http.Cookie;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What each page and each submission costs on 30,000 sessions: no more statements and buffers than the bounds beside it
 * in {@link Asks}, and no table read whole that grows with the company. Buffers are counted, never timed: this is as
 * true on a busy machine. A route without a row fails. All that was counted is in {@code target/plans.txt}.
 *
 * <p>Each request is made twice, for mentors and families at the end of the tables: once to warm, once to count.
 */
@PageTest
@WipedOnce
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

  private static final int WARM = Company.MEDIUM.mentors() - 2;
  private static final int COUNTED = Company.MEDIUM.mentors() - 1;

  private final MockMvcTester pages;
  private final TestClock clock;
  private final Collection<RequestMappingHandlerMapping> mappings;
  private final LargeCompany company;
  private final Report report = new Report();

  PlansTest(MockMvcTester pages, TestClock clock, PasswordEncoder passwords,
      Collection<RequestMappingHandlerMapping> mappings,
      @Value("${spring.datasource.hikari.connection-init-sql}") String settings) throws Exception {
    this.pages = pages;
    this.clock = clock;
    this.mappings = mappings;
    this.company = LargeCompany.fill(passwords.encode(Company.PASSWORD), settings);
  }

  @BeforeAll
  void stopTheClock() {
    clock.set(Company.NOW);
  }

  @AfterAll
  void close() throws Exception {
    company.close();
    report.write();
  }

  static Stream<Arguments> rows() {
    var warm = Asks.of(Company.MEDIUM, WARM);
    var counted = Asks.of(Company.MEDIUM, COUNTED);
    return IntStream.range(0, warm.size()).mapToObj(i -> Arguments.of(counted.get(i), warm.get(i)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void costsNoMoreThanItsBounds(Ask ask, Ask warm) throws Exception {
    request(warm);
    company.watched().take();
    int status = request(ask);
    var counted = new Counted(company.watched().take(), company.watched().sent(), company.rows());
    report.add(ask, counted);
    assertThat(ask.isAnsweredBy(status)).as("%s is answered with %d", ask, status).isTrue();
    assertSoftly(softly -> {
      softly.assertThat(counted.statements()).as("statements of %s:%s", ask, counted.listed())
          .isLessThanOrEqualTo(ask.now().statements());
      softly.assertThat(counted.buffers()).as("buffers of %s:%s", ask, counted.listed())
          .isLessThanOrEqualTo(ask.now().buffers());
      softly.assertThat(counted.readWhole()).as("tables read whole by %s:%s", ask, counted.listed())
          .isSubsetOf(ask.whole());
    });
  }

  @Test
  void readsNoMoreThanTheirOwnRowsForARateAndForWhatARunPays() throws Exception {
    try (var connection = company.pool().getConnection(); var statement = connection.createStatement()) {
      MoneyPlans.assertReadNoMoreThanTheirOwnRows(statement);
    }
  }

  @Test
  void boundsEachRoute() {
    assertThat(Asks.of(Company.MEDIUM, COUNTED).stream().map(Ask::route).distinct())
        .containsExactlyInAnyOrderElementsOf(Routes.of(mappings));
  }

  private int request(Ask ask) throws Exception {
    var request = pages.method(HttpMethod.valueOf(ask.method())).uri(ask.path()).with(csrf());
    ask.fields().forEach((name, value) -> {
      if (name.equals(Ask.JSON)) {
        request.contentType(MediaType.APPLICATION_JSON).content(value);
      } else {
        request.param(name, value);
      }
    });
    if (ask.token() != null) {
      request.header("Authorization", "Bearer " + ask.token());
    }
    if (ask.cookie() != null) {
      request.cookie(new Cookie(SignInCookie.NAME, ask.cookie()));
    }
    // without waiting for a stream to end
    return Detour.by(company.watched(), () -> request.asyncExchange().getResponse().getStatus());
  }
}
