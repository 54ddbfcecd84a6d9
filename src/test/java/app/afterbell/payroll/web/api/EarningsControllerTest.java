package app.afterbell.payroll.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.api.Program;
import app.afterbell.api.Tokens;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@PageTest
class EarningsControllerTest {

  private final Environment environment;
  private final Tokens tokens;
  private final Given given;
  private final AttendanceLog attendance;

  EarningsControllerTest(Environment environment, Tokens tokens, Given given, AttendanceLog attendance) {
    this.environment = environment;
    this.tokens = tokens;
    this.given = given;
    this.attendance = attendance;
  }

  @Test
  void explainsEachLineOfAPayPeriod() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    var change = new AttendanceSubmission(
        1, 65, List.of(new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null)), false);
    attendance.submit(session, change.because("She called."), given.imogen(), TestClock.START);
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");

    var earnings = Program.of(environment, tokens, given.maya()).get("/api/v1/earnings?period=2026-11-16");

    assertThat(earnings.text("/period/payOn")).isEqualTo("2026-12-04");
    assertThat(earnings.body().at("/totals/0/minor").asLong()).isEqualTo(5420);
    assertThat(earnings.text("/totals/0/currency")).isEqualTo("USD");
    assertThat(earnings.body().at("/lines/0/amount/minor").asLong()).isEqualTo(5003);
    assertThat(earnings.body().at("/lines/1/amount/minor").asLong()).isEqualTo(417);
    assertThat(earnings.text("/lines/1/corrects")).isEqualTo(earnings.text("/lines/0/id"));
    assertThat(earnings.text("/lines/1/recordedByName")).isEqualTo(given.imogen().name());
    assertThat(earnings.body().at("/waiting/0/pays/minor").asLong()).isEqualTo(5003);
    assertThat(earnings.body().toString()).doesNotContain("8501", "bill");
  }

  @Test
  void refusesDaysThatAreNoPeriod() {
    var maya = Program.of(environment, tokens, given.maya());
    assertThat(maya.get("/api/v1/earnings?period=2026-11-18").text("/errors/0/detail")).contains("2026-11-16");
    for (var day : List.of("2026-13-45", "yesterday", "", "0001-01-01", "+999999-01-01")) {
      assertThat(maya.get("/api/v1/earnings?period=" + day).text("/errors/0/parameter")).isEqualTo("period");
    }
    assertThat(maya.get("/api/v1/earnings?period=%00").problem()).isEqualTo("malformed");
    assertThat(maya.get("/api/v1/earnings").text("/period/from")).isEqualTo("2026-11-16");
  }

  @Test
  void showsNobodyTheEarningsOfAnother() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);

    assertThat(Program.of(environment, tokens, given.tomas()).get("/api/v1/earnings").body().get("lines")).isEmpty();
    assertThat(Program.of(environment, tokens, given.elena()).get("/api/v1/earnings").status()).isEqualTo(404);
    assertThat(Program.without(environment).get("/api/v1/earnings").status()).isEqualTo(401);
  }
}
