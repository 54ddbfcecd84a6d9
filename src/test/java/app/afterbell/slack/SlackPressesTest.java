package app.afterbell.slack;

import static app.afterbell.slack.SlackWorkspace.MENTOR;
import static app.afterbell.slack.SlackWorkspace.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.requests.Asked;
import app.afterbell.requests.Decision;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.Via;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SlackPeer;
import app.afterbell.testing.SlackPress;
import app.afterbell.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Buttons of Slack (R28, R37): who may press, what comes twice, and what only says that it comes from Slack. */
@PageTest
class SlackPressesTest {

  private static final String BOLA = "U0BOLA";

  private final Interactions slackSends;
  private final Given given;
  private final Decisions decisions;
  private final SlackSweep sweep;
  private final SlackSettings settings;
  private final SlackTrial trial;
  private final Sql sql;
  private final TestClock clock;
  private final SlackPeer slack = SlackPeer.SHARED;
  private RequestId request;
  // with its buttons, which are gone when it is decided
  private SlackPeer.Post first;

  SlackPressesTest(
      MockMvcTester pages, Given given, Decisions decisions, SlackSweep sweep, SlackSettings settings, SlackTrial trial,
      Sql sql, TestClock clock) {
    this.slackSends = new Interactions(pages, clock);
    this.given = given;
    this.decisions = decisions;
    this.sweep = sweep;
    this.settings = settings;
    this.trial = trial;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void aRequestThatIsPosted() {
    slack.begin(STAFF, MENTOR);
    connect(Map.of());
    trial.ask(clock.instant());
    request = Asked.longer(given, 100);
    turn();
    first = slack.in(STAFF).getFirst();
    slack.knows(BOLA, given.person(Cast.BOLA).email());
  }

  @Test
  void approvesAndEditsBothPosts() {
    assertThat(slackSends.press(button("approve").saying("Thank you."))).hasStatusOk().bodyText().isEmpty();
    turn();

    assertThat(minutes()).isEqualTo(100);
    assertThat(sql.sql("select via || ' ' || body from request_word where decision is not null").one(String.class))
        .isEqualTo("slack Thank you.");
    assertThat(slack.in(STAFF)).singleElement()
        .satisfies(post -> assertThat(post.text()).contains("Approved, 100 minutes").doesNotContain("action_id"));
    assertThat(slack.in(MENTOR)).singleElement().satisfies(post -> assertThat(post.text()).contains("Thank you."));
    assertThat(slack.ephemeral()).isEmpty();
  }

  @Test
  void approvesOtherMinutesAndRefusesWhatIsNoNumber() {
    slackSends.press(button("approve").minutes("many"));
    turn();
    assertThat(slack.ephemeral()).singleElement().asString().contains("Other minutes are a number");
    slackSends.press(button("approve").minutes("95"));

    assertThat(minutes()).isEqualTo(95);
  }

  @Test
  void declinesWithAWordAloneAndSaysSo() {
    slackSends.press(button("decline"));
    turn();
    assertThat(slack.ephemeral()).singleElement().asString().contains("write a word first");
    assertThat(state()).isEqualTo("open");

    slackSends.press(button("decline").saying("Not this time."));
    assertThat(state()).isEqualTo("declined");
    assertThat(minutes()).isEqualTo(90);
  }

  @Test
  void heedsALinkedAccountWhateverItsAddressIs() {
    connect(Map.of(given.imogen().id(), "U0IMO"));
    slackSends.press(press("U0IMO", "approve"));

    assertThat(minutes()).isEqualTo(100);
    assertThat(sql.sql("select decided_by from request").one(PersonId.class)).isEqualTo(given.imogen().id());
  }

  @Test
  void tellsAStrangerAndAMentorAloneThatNothingWasDecided() {
    slack.knows("U0MAYA", given.person(Cast.MAYA).email());
    slack.knows("U0ELENA", given.person(Cast.ELENA).email());
    slackSends.press(press("U0NOBODY", "approve"));
    slackSends.press(press("U0MAYA", "approve"));
    slackSends.press(press("U0ELENA", "approve"));
    turn();

    assertThat(state()).isEqualTo("open");
    assertThat(slack.ephemeral()).hasSize(3).allSatisfy(told -> assertThat(told).contains("nothing was decided"));
    assertThat(slack.in(STAFF)).hasSize(1);
  }

  @Test
  void aPressThatComesTwiceDoesOneThingAndIsAnsweredOnce() {
    slackSends.press(button("approve"));
    slackSends.press(button("approve"));
    slackSends.send(button("approve").body(7));
    turn();
    assertThat(slack.ephemeral()).as("the same person, the same decision").isEmpty();
    assertThat(sql.sql("select count(*)::int from request_word where decision is not null").one(Integer.class)).isOne();

    var late = press("U0NOBODY", "approve");
    slackSends.press(late);
    slackSends.press(late);
    turn();
    assertThat(slack.ephemeral()).hasSize(1);
  }

  @Test
  void tellsWhoComesSecondWhatWasDecided() {
    var open = button("decline").saying("No.");
    decisions.decide(request, Decision.approve(null), Via.PRODUCT, given.imogen(), clock.instant());
    slackSends.press(open);
    turn();

    assertThat(state()).isEqualTo("approved");
    assertThat(slack.ephemeral()).singleElement().asString().contains("approved it before");
  }

  @Test
  void tellsThatItCannotBeDoneAndWhy() {
    slackSends.press(button("approve").minutes("900"));
    turn();

    assertThat(state()).isEqualTo("open");
    assertThat(slack.ephemeral()).singleElement().asString().contains("cannot be done as asked");
  }

  @Test
  void anotherTeamAnotherPostAndTheMentorsChannelDecideNothing() {
    slackSends.press(button("approve").fromTeam("T0OTHER"));
    var staffs = slack.in(STAFF).getFirst();
    var elsewhere = new SlackPeer.Post(MENTOR, slack.in(MENTOR).getFirst().ts(), staffs.body(), 0);
    slackSends.press(SlackPress.of(elsewhere, BOLA, "approve"));
    slackSends.press(SlackPress.of(new SlackPeer.Post(STAFF, "1.5", staffs.body(), 0), BOLA, "approve"));
    turn();

    assertThat(state()).isEqualTo("open");
    assertThat(slack.ephemeral()).isEmpty();
  }

  private void connect(Map<PersonId, String> accounts) {
    settings.change(new SlackSettings.Change(SlackPeer.TOKEN, SlackPeer.SECRET, STAFF,
        Map.of(given.maya().id(), MENTOR), accounts), given.imogen(), clock.instant());
  }

  private void turn() {
    sweep.turn(Turn.at(clock.instant()));
  }

  private SlackPress button(String action) {
    return press(BOLA, action);
  }

  private SlackPress press(String user, String action) {
    return SlackPress.of(first, user, action);
  }

  private int minutes() {
    return sql.sql("select actual_minutes from session").one(Integer.class);
  }

  private String state() {
    return sql.sql("select state from request").one(String.class);
  }
}
