package app.afterbell.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.jobs.Turn;
import app.afterbell.nudges.NudgeChoices;
import app.afterbell.nudges.Way;
import app.afterbell.requests.Asked;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.SlackPeer;
import app.afterbell.testing.SlackPeer.Mishap;
import app.afterbell.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Slack’s settings, and what is posted, on pages. */
@PageTest
class SlackPagesTest {

  private final MockMvcTester pages;
  private final Given given;
  private final SlackSettings settings;
  private final SlackSweep sweep;
  private final NudgeChoices choices;
  private final Sql sql;
  private final TestClock clock;
  private final SlackPeer slack = SlackPeer.SHARED;

  SlackPagesTest(
      MockMvcTester pages, Given given, SlackSettings settings, SlackSweep sweep, NudgeChoices choices, Sql sql,
      TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.settings = settings;
    this.sweep = sweep;
    this.choices = choices;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void aWorkspace() {
    slack.begin("C0STAFF", "C0MAYA");
    given.maya();
    given.bola();
    given.imogen();
  }

  @Test
  void connectsAndSaysWhatSlackAnsweredAndNeverShowsTheTokenAgain() {
    assertThat(get("/settings/slack", given.imogen())).hasStatusOk().bodyText().contains("Not connected");
    assertThat(save(Map.of("token", SlackPeer.TOKEN, "secret", SlackPeer.SECRET, "staff", "C0STAFF",
        channel(), "C0MAYA", "account-" + given.bola().id().value(), "U0BOLA"))).hasStatus(303);

    assertThat(get("/settings/slack", given.imogen())).bodyText()
        .contains("Connected", "It works.", "The workspace is Riverbend.", "C0STAFF", "C0MAYA", "U0BOLA")
        .doesNotContain(SlackPeer.TOKEN, SlackPeer.SECRET);
    assertThat(save(Map.of("staff", "C0OTHER"))).hasStatus(303);
    assertThat(get("/settings/slack", given.imogen())).bodyText()
        .contains("Slack knows no such channel", "C0OTHER").as("what was not sent stays").contains("C0MAYA", "U0BOLA");
    assertThat(save(Map.of("staff", "C0STAFF", channel(), ""))).hasStatus(303);
    assertThat(sql.sql("select count(*)::int from slack_channel").one(Integer.class)).isZero();
  }

  @Test
  void saysEverythingThatIsWrongAndKeepsWhatWasTyped() {
    assertThat(save(Map.of("token", "xoxp-1", "secret", "short", "staff", "#staff", channel(), "maya",
        "account-" + given.bola().id().value(), "@bola"))).hasStatus(422).bodyText()
        .contains("It begins with xoxb-.", "letters and digits", "such as C0123456789", "such as U0123456789",
            "value=\"#staff\"", "value=\"maya\"", "value=\"@bola\"").doesNotContain("xoxp-1");
    assertThat(save(Map.of("token", SlackPeer.TOKEN, "secret", SlackPeer.SECRET, "staff", "C0STAFF", channel(),
        "C0STAFF"))).hasStatus(422).bodyText().contains("cannot be a mentor’s");
    given.tomas();
    assertThat(
        save(Map.of("token", SlackPeer.TOKEN, "secret", SlackPeer.SECRET, "staff", "C0STAFF", channel(), "C0MAYA",
        "channel-" + given.tomas().id().value(), "C0MAYA"))).hasStatus(422).bodyText().contains("somebody else’s");
    assertThat(settings.shown()).isEmpty();
  }

  @Test
  void showsWhatDidNotComeThroughAndWhy() {
    connect();
    slack.nextGoesWrong(Mishap.NOT_IN_CHANNEL);
    Asked.longer(given, 100);
    sweep.turn(Turn.at(clock.instant()));

    assertThat(get("/settings/slack", given.imogen())).bodyText()
        .contains("Not posted", "The app is not in the channel (not_in_channel)", "asks for 100 minutes");
    assertThat(get("/settings/waiting", given.imogen())).bodyText().contains("One post did not come through");
  }

  @Test
  void showsPostsToAdminsAndInTheDemoToWhoMaySeeAmounts() {
    connect();
    Asked.longer(given, 100);
    sweep.turn(Turn.at(clock.instant()));
    assertThat(get("/staff/slack", given.imogen())).hasStatusOk().bodyText()
        .contains("Channel of staff", "Channel of Maya Okafor", "Bill: $14.16 more", "Approve 100",
            "Ana asked to finish the quiz.");
    assertThat(get("/staff/slack", given.bola())).hasStatus(404);
    sql.sql("update organization set demo = true").update();
    assertThat(get("/staff/slack", given.bola())).hasStatusOk();
    assertThat(get("/staff/slack", given.maya())).hasStatus(404);
  }

  @Test
  void offersSlackToMentorsWithAChannel() {
    assertThat(get("/settings/nudges", given.maya())).bodyText().doesNotContain("In your channel of Slack");
    connect();
    assertThat(get("/settings/nudges", given.maya())).bodyText().contains("In your channel of Slack");
    assertThat(pages.post().uri("/settings/nudges").param("moment", "overdue").param("way", "slack")
        .with(SignedIn.as(given.maya())).with(csrf())).hasStatus(303);
    assertThat(choices.of(given.maya().id()).ways()).containsExactly(Way.SLACK);
  }

  private void connect() {
    settings.change(new SlackSettings.Change(SlackPeer.TOKEN, SlackPeer.SECRET, "C0STAFF",
        Map.of(given.maya().id(), "C0MAYA"), Map.of()), given.imogen(), clock.instant());
  }

  private String channel() {
    return "channel-" + given.maya().id().value();
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult save(Map<String, String> fields) {
    var form = pages.post().uri("/settings/slack").with(SignedIn.as(given.imogen())).with(csrf());
    fields.forEach(form::param);
    return form.exchange();
  }
}
