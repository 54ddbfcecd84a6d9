package app.afterbell.slack;

import static app.afterbell.slack.SlackWorkspace.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.requests.Asked;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SlackPeer;
import app.afterbell.testing.SlackPress;
import app.afterbell.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What only says that it comes from Slack, and what Slack never sends. */
@PageTest
class SlackUnsignedTest extends InWorkspace {

  private final Interactions slackSends;

  SlackUnsignedTest(
      MockMvcTester pages, Given given, SlackSettings settings, SlackSweep sweep, Sql sql, TestClock clock) {
    super(given, settings, sweep, sql, clock);
    this.slackSends = new Interactions(pages, clock);
  }

  @BeforeEach
  void aRequestThatIsPosted() {
    workspace.begin();
    Asked.longer(given, 100);
    workspace.turn();
    SlackPeer.SHARED.knows("U0BOLA", given.person(Cast.BOLA).email());
  }

  @Test
  void whatSlackDidNotSignInTheseMinutesIsRefused() {
    var body = SlackPress.of(SlackPeer.SHARED.in(STAFF).getFirst(), "U0BOLA", "approve").body(1);
    var now = clock.instant();
    assertThat(slackSends.send(body, now, "v0=" + "0".repeat(64))).hasStatus(401);
    assertThat(slackSends.send(body, now, SlackPress.signature("another", now, body))).hasStatus(401);
    assertThat(slackSends.send(body, now, SlackPress.signature(SlackPeer.SECRET, now, body + " "))).hasStatus(401);
    assertThat(slackSends.signed(body, now.minusSeconds(301))).hasStatus(401);
    assertThat(slackSends.signed(body, now.plusSeconds(301))).hasStatus(401);
    assertThat(slackSends.unsigned(body)).hasStatus(401);
    assertThat(state()).isEqualTo("open");

    assertThat(slackSends.signed(body, now.minusSeconds(300))).hasStatusOk();
    assertThat(state()).isEqualTo("approved");
  }

  @Test
  void whatIsTooLargeIsNotReadToItsEnd() {
    assertThat(slackSends.send("payload=" + "x".repeat(300_000))).hasStatus(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"payload=%7Bno", "payload=%ZZ", "payload=%7B%22a%22%3A"})
  void whatCannotBeReadIsRefused(String body) {
    assertThat(slackSends.send(body)).hasStatus(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "payload=", "other=1", "payload=%5B%5D", "payload=null", "payload=%7B%7D",
      "payload=%7B%22type%22%3A%22view_submission%22%7D",
      "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%5D%7D"})
  void whatIsNoPressOfOursChangesNothing(String body) {
    assertThat(slackSends.send(body).getResponse().getStatus()).isIn(200, 400);
    assertThat(state()).isEqualTo("open");
  }

  private String state() {
    return sql.sql("select state from request").one(String.class);
  }
}
