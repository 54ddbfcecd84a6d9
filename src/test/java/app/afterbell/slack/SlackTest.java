package app.afterbell.slack;

import static app.afterbell.slack.SlackWorkspace.MENTOR;
import static app.afterbell.slack.SlackWorkspace.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.requests.AskAnswer;
import app.afterbell.requests.Asked;
import app.afterbell.requests.Decision;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.Requests;
import app.afterbell.requests.Via;
import app.afterbell.requests.Wish;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SlackPeer;
import app.afterbell.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in Slack (R27, R37): posted, and edited as it changes. */
@PageTest
class SlackTest extends InWorkspace {

  private final Decisions decisions;
  private final Requests requests;
  private final SlackTrial trial;

  SlackTest(
      Given given, Decisions decisions, Requests requests, SlackSettings settings, SlackTrial trial, Sql sql,
      TestClock clock, SlackSweep sweep) {
    super(given, settings, sweep, sql, clock);
    this.decisions = decisions;
    this.requests = requests;
    this.trial = trial;
  }

  @Test
  void tokenAndSecretAreSealedAndTriedByAsking() {
    assertThat(sql.sql("select encode(token, 'escape') || encode(signing_secret, 'escape') from slack_setting")
        .one(String.class)).doesNotContain("xoxb", "8f742231");
    trial.ask(clock.instant());
    assertThat(settings.shown()).get().satisfies(shown -> {
      assertThat(shown.answer()).isEqualTo("ok");
      assertThat(shown.team()).isEqualTo("Riverbend");
      assertThat(shown.teamId()).isEqualTo(SlackPeer.TEAM);
    });
    workspace.connect("C0OTHER", MENTOR);
    trial.ask(clock.instant());
    assertThat(settings.shown().orElseThrow().answer()).isEqualTo("channel_not_found");
  }

  @Test
  void isPostedForStaffWithTheBillAndButtonsAndForItsMentorWithout() {
    Asked.longer(given, 100);
    workspace.turn();

    assertThat(slack.in(STAFF)).singleElement().satisfies(post -> {
      assertThat(post.text()).contains("asks for 100 minutes", "60 minutes planned, 90 logged",
          "Bill: $14.16 more, $141.68 in all", "Pay: $8.33 more, $83.38 in all", "Ana asked to finish the quiz.",
          "\"action_id\":\"approve\"", "Approve 100", "/staff/requests/").doesNotContain("Rivera");
      assertThat(post.body().path("text").asString("")).isEqualTo("Maya Okafor asks for 100 minutes");
    });
    assertThat(slack.in(MENTOR)).singleElement().satisfies(post -> assertThat(post.text())
        .contains("asks for 100 minutes", "Ana asked to finish the quiz.", "/mentor/requests/")
        .doesNotContain("14.16", "141.68", "8.33", "action_id", "Rivera"));
  }

  @Test
  void whatIsSaidAndDecidedEditsTheSamePosts() {
    var request = Asked.longer(given, 100);
    workspace.turn();
    requests.say(request, "Was Ana <Rivera> & her mother *there*?", Via.PRODUCT, Portal.STAFF, given.imogen(),
        clock.instant());
    workspace.turn();
    assertThat(slack.in(MENTOR)).singleElement().satisfies(post -> {
      assertThat(post.edited()).isEqualTo(1);
      assertThat(post.text()).contains("Was Ana &lt;R.&gt; &amp; her mother");
    });

    decisions.decide(request, Decision.approve("Thank you."), Via.PRODUCT, given.bola(), clock.instant());
    workspace.turn();
    for (var channel : new String[] {STAFF, MENTOR}) {
      assertThat(slack.in(channel)).singleElement().satisfies(post -> {
        assertThat(post.edited()).isEqualTo(2);
        assertThat(post.text()).contains("Approved, 100 minutes", "Thank you.", "Bola")
            .doesNotContain("action_id", "$");
      });
    }
    assertThat(slack.calls()).filteredOn("chat.postMessage"::equals).hasSize(2);
  }

  @Test
  void aFamilysBillIsNoMentors() {
    var session = given.noted(
        given.attended(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), 60, TestClock.START), Given.NOTES,
        TestClock.START);
    assertThat(requests.ask(new Wish.Bill(session, given.ana().id()), "It was shorter.", Portal.FAMILY, given.elena(),
        clock.instant())).isInstanceOf(AskAnswer.Asked.class);
    workspace.turn();

    assertThat(slack.in(MENTOR)).isEmpty();
    assertThat(slack.in(STAFF)).singleElement()
        .satisfies(post -> assertThat(post.text()).contains("a bill is not right")
            .doesNotContain("action_id", "stays"));
  }

  @Test
  void whatWaitedBeforeSlackWasConnectedIsPosted() {
    sql.sql("delete from slack_channel").update();
    sql.sql("delete from slack_setting").update();
    Asked.longer(given, 100);
    workspace.turn();
    assertThat(slack.calls()).isEmpty();

    workspace.connect(STAFF, "");
    workspace.turn();
    assertThat(slack.in(STAFF)).hasSize(1);
    workspace.connect(STAFF, MENTOR);
    workspace.turn();
    assertThat(slack.in(MENTOR)).hasSize(1);
    assertThat(slack.in(STAFF)).hasSize(1);
  }

  @Test
  void whatStandsNowhereYetGoesToTheOtherChannelOrToNone() {
    Asked.longer(given, 100);
    slack.begin("C0NEW", MENTOR);
    workspace.connect("C0NEW", "");
    workspace.turn();

    assertThat(slack.in("C0NEW")).hasSize(1);
    assertThat(slack.in(MENTOR)).isEmpty();
    assertThat(slack.calls()).containsExactly("chat.postMessage");
  }

  @Test
  void withoutATokenNothingLeavesAndWhatWouldBePostedIsKept() {
    sql.sql("delete from slack_channel").update();
    sql.sql("delete from slack_setting").update();
    settings.keepHere(STAFF, Map.of(given.maya().id(), MENTOR), clock.instant());
    var request = Asked.longer(given, 100);
    workspace.turn();

    assertThat(slack.calls()).isEmpty();
    assertThat(sql.sql("select payload from slack_post where audience = 'staff'").one(String.class))
        .contains("asks for 100 minutes");
    workspace.connect(STAFF, MENTOR);
    workspace.turn();
    assertThat(slack.in(STAFF)).as(request.toString()).hasSize(1);
  }
}
