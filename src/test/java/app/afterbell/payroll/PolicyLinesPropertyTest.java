package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Organizations;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.sessions.AttendanceLog.Said;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.Percentages;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R13, R26: whatever the rules become in between, a session’s lines add up to what the policy of its start says. */
@PageTest
class PolicyLinesPropertyTest extends AnyLines {

  PolicyLinesPropertyTest(Given given, AttendanceLog attendance, NotesLog notes, Sessions sessions,
      Organizations organizations, PolicyDecisions decisions, Sql sql) {
    super(given, attendance, notes, sessions, organizations, decisions, sql);
  }

  /**
   * R39: policies are decided while sessions of three months are logged and corrected, one by one and by the hundred:
   * each session's lines add up to what the policy of its own start says, whenever they were written.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7})
  void linesAddUpToWhatThePolicyOfTheStartSays(long seed) {
    var random = new Random(seed);
    var algebra = given.engagement(Cast.ALGEBRA);
    var ana = given.person(Cast.ANA).id();
    var planned = new HashMap<SessionId, Instant>();
    for (int day = 0; day < 60; day++) {
      var startsAt = TestClock.START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(random.nextInt(700)));
      planned.put(given.session(algebra, startsAt, 60), startsAt);
    }
    var standing = new HashMap<SessionId, Mark>();
    var now = TestClock.START;
    for (int step = 0; step < 60; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(1, 48)));
      if (random.nextInt(4) == 0) {
        decide(now, random);
      }
      var said = new ArrayList<Said>();
      for (var session : planned.entrySet()) {
        if (session.getValue().isBefore(now) && random.nextInt(5) == 0) {
          said.add(new Said(session.getKey(), new AttendanceSubmission(
              revision(session.getKey()), 45, List.of(new Mark(ana, anyStatus(random), null, null)), false), mentor(),
              now));
        }
      }
      attendance.submit(said);
      for (var one : said) {
        standing.put(one.session(), one.submission().marks().getFirst());
        notes.submit(one.session(), 0, "Said.", mentor(), now);
      }
    }
    var policies = organizations.current().policies();
    assertThat(policies.all().size()).isGreaterThan(5);
    standing.forEach((session, mark) -> {
      var percentages = Percentages.of(policies.at(planned.get(session)));
      var billed = percentages.billed(mark.status(), 60, 45);
      var paid = percentages.paid(List.of(mark.status()), 60, 45);
      assertThat(sum("charge_line", session))
          .isEqualTo(ALGEBRA_BILLED.forMinutes(billed.minutes(), billed.percent()).minor());
      assertThat(sum("earning_line", session))
          .isEqualTo(ALGEBRA_PAID.forMinutes(paid.minutes(), paid.percent()).minor());
    });
    assertThat(standing.size()).isGreaterThan(30);
  }
}
