package app.afterbell.notifications;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R16, R31: Elena lives in Madrid. New York changes its clocks on March 14, 2027, Madrid on March 28; Algebra stands on
 * Mondays and Thursdays, 4 pm in New York.
 */
@PageTest
class ClockMailTest {

  private static final String A_WEEK_AHEAD = "2027-03-07T08:00:00Z";

  private final Given given;
  private final ClockSweep sweep;
  private final Sql sql;
  private final TestClock clock;
  private final MockMvcTester pages;
  private final TransactionTemplate transaction;

  ClockMailTest(
      Given given, ClockSweep sweep, Sql sql, TestClock clock, MockMvcTester pages, TransactionTemplate transaction) {
    this.given = given;
    this.sweep = sweep;
    this.sql = sql;
    this.clock = clock;
    this.pages = pages;
    this.transaction = transaction;
  }

  @BeforeEach
  void algebra() {
    for (var at : List.of("2027-03-08T21:00:00Z", "2027-03-15T20:00:00Z", "2027-03-18T20:00:00Z",
        "2027-03-22T20:00:00Z", "2027-03-29T20:00:00Z")) {
      given.session(Cast.ALGEBRA, at);
    }
    lives(Cast.ELENA, "Europe/Madrid");
  }

  @Test
  void tellsAWeekAheadOnceInOneMailWhoLivesElsewhere() {
    robotics("2027-03-17T21:30:00Z");
    turn("2027-03-06T12:00:00Z");
    assertThat(mail()).as("eight days ahead").isEmpty();
    turn("2027-03-07T05:00:00Z");
    assertThat(mail()).as("quiet hours in Madrid").isEmpty();
    turn(A_WEEK_AHEAD);
    assertThat(mailTo(Cast.ELENA)).singleElement().asString()
        .contains("Clocks change on Sunday, March 14")
        .doesNotContain("Ana", "Luc", "Rivera", "Algebra");
    assertThat(sql.sql("select body from mail_message where recipient = :elena")
        .param("elena", given.person(Cast.ELENA).email()).one(String.class)).contains(
        "From Mar 14 to Mar 28 your Monday session is at 9:00 pm instead of 10:00 pm. Algebra II with Maya Okafor, "
            + "for Ana",
        "your Thursday session is at 9:00 pm instead of 10:00 pm", "Robotics", "/settings/clocks");
    turn("2027-03-08T12:00:00Z");
    turn("2027-03-22T12:00:00Z");
    assertThat(mailTo(Cast.ELENA)).as("once for the change; its end was said").hasSize(1);
  }

  @Test
  void tellsWhoBeganInTheWeeksBetweenOfTheirEnd() {
    sql.sql("update weekly_time set from_on = date '2027-03-15'").update();
    turn(A_WEEK_AHEAD);
    assertThat(mail()).as("it never was at another time").isEmpty();
    turn("2027-03-21T12:00:00Z");
    assertThat(mail()).singleElement().asString().contains("March 28");
    assertThat(sql.sql("select body from mail_message").one(String.class))
        .contains("your Monday session is at 10:00 pm instead of 9:00 pm");
  }

  @Test
  void tellsNobodyOfWhatIsCancelledOrWasMovedByHandOrIsNoWeeklyTime() {
    sql.sql("update session set starts_at = starts_at + interval '1 hour'").update();
    turn(A_WEEK_AHEAD);
    assertThat(mail()).isEmpty();
    assertThat(get("/settings/clocks", given.elena())).bodyText().contains("no change of clocks moves a session");
  }

  @Test
  void takesBackALetterThatWaitsWhereNothingMovesAnyMoreAndTellsAgainWhereSomethingDoes() {
    turn(A_WEEK_AHEAD);
    assertThat(mailTo(Cast.ELENA)).hasSize(1);
    turn("2027-03-07T09:00:00Z");
    assertThat(mailTo(Cast.ELENA)).as("her sessions stand").hasSize(1);

    cancelAll();
    turn("2027-03-07T10:00:00Z");
    assertThat(mailTo(Cast.ELENA)).isEmpty();
    assertThat(sql.sql("select count(*) from clock_news").one(Long.class)).isZero();

    given.session(Cast.ALGEBRA, "2027-03-15T20:00:00Z");
    turn("2027-03-07T11:00:00Z");
    assertThat(mailTo(Cast.ELENA)).hasSize(1);
    sql.sql("update mail_message set sent_at = :at, next_attempt_at = null").param("at", clock.instant()).update();
    cancelAll();
    turn("2027-03-07T12:00:00Z");
    assertThat(mailTo(Cast.ELENA)).as("what was sent, was sent").hasSize(1);
  }

  @Test
  void oneOfTwoSweepsTells() {
    clock.set(Instant.parse(A_WEEK_AHEAD));
    aside(transaction, sql, () -> sweep.turn(Turn.at(clock.instant())));
    sweep.turn(Turn.at(clock.instant()));
    sql.sql("delete from mail_message").update();
    sweep.turn(Turn.at(clock.instant()));
    assertThat(mail()).as("it is told").isEmpty();
    assertThat(sql.sql("select count(*) from clock_news").one(Long.class)).isEqualTo(1);
  }

  @Test
  void thePageListsTheDatesAndStaffSeeForWhoseClocks() {
    clock.set(Instant.parse(A_WEEK_AHEAD));
    assertThat(get("/settings/clocks", given.elena())).bodyText()
        .contains("From Mar 14 to Mar 28 your Monday session is at 9:00 pm instead of 10:00 pm.", "Mon, Mar 15",
            "Mon, Mar 22", "Algebra II with Maya Okafor, for Ana")
        .doesNotContain("Mon, Mar 8<", "Mar 29<");
    clock.set(Instant.parse("2027-03-20T12:00:00Z"));
    assertThat(get("/settings/clocks", given.elena())).as("while it is so").bodyText().contains("From Mar 14");
    assertThat(get("/settings/clocks", given.maya())).bodyText().contains("no change of clocks moves a session");
    assertThat(get("/staff/engagements/" + given.engagement(Cast.ALGEBRA).value() + "/clocks", given.bola()))
        .bodyText().contains("the Monday session is at 9:00 pm instead of 10:00 pm", "For Elena Rivera (Madrid time)")
        .doesNotContain("For Ana");
    assertThat(get("/family/calendar", given.elena())).bodyText().contains("/settings/clocks");
    assertThat(get("/staff/engagements/" + given.engagement(Cast.ALGEBRA).value(), given.bola())).bodyText()
        .contains("/clocks\"");
  }

  private void cancelAll() {
    sql.sql("select id from session where cancelled_at is null").list(SessionId.class)
        .forEach(id -> given.cancelled(id, Asker.MENTOR, given.maya(), clock.instant()));
  }

  private void robotics(String at) {
    var id = given.session(Cast.ROBOTICS, at);
    sql.sql("""
            insert into weekly_time (engagement_id, line, day_of_week, starts_at, from_on, to_on)
            select engagement_id, 99, 3, time '17:30', '-infinity', 'infinity' from session where id = :id
            on conflict do nothing
            """).param("id", id).update();
  }

  private void lives(String member, String zone) {
    sql.sql("update person set time_zone = :zone where id = :id").param("zone", zone)
        .param("id", given.viewer(member).id()).update();
  }

  private void turn(String at) {
    clock.set(Instant.parse(at));
    sweep.turn(Turn.at(clock.instant()));
  }

  private List<String> mail() {
    return sql.sql("select recipient || ' ' || subject from mail_message order by id").list(String.class);
  }

  private List<String> mailTo(String member) {
    return mail().stream().filter(one -> one.startsWith(given.person(member).email())).toList();
  }

  private MvcTestResult get(String uri, Viewer as) {
    return pages.get().uri(uri).with(SignedIn.as(as)).exchange();
  }
}
