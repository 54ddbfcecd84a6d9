package app.afterbell.slack;

import static app.afterbell.slack.SlackWorkspace.MENTOR;
import static app.afterbell.slack.SlackWorkspace.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.requests.Asked;
import app.afterbell.requests.Requests;
import app.afterbell.requests.Via;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SlackPeer.Mishap;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when Slack fails: nothing stands there twice, and nothing is lost. */
@PageTest
class SlackTroubleTest extends InWorkspace {

  private final Requests requests;
  private final SlackTrial trial;
  private final SlackWaits waits;

  SlackTroubleTest(
      Given given, Requests requests, SlackSettings settings, SlackTrial trial, SlackWaits waits, Sql sql,
      TestClock clock, SlackSweep sweep) {
    super(given, settings, sweep, sql, clock);
    this.requests = requests;
    this.trial = trial;
    this.waits = waits;
  }

  @Test
  void aTokenThatWasSealedWithAnotherKeyIsSaid() {
    sql.sql("update slack_setting set token = decode('00112233445566778899aabbccddeeff00112233', 'hex')").update();
    trial.ask(clock.instant());

    assertThat(settings.shown().orElseThrow().answer()).isEqualTo("other_key");
    Asked.longer(given, 100);
    assertThatThrownBy(workspace::turn).hasMessageContaining("another key");
    assertThat(slack.calls()).isEmpty();
  }

  @Test
  void aPostWhoseAnswerWasLostIsLookedUpAndNotPostedTwice() {
    slack.nextGoesWrong(Mishap.ANSWER_LOST);
    Asked.longer(given, 100);
    workspace.turn();
    assertThat(workspace.count("unknown")).isEqualTo(1);
    assertThat(waits.waiting(clock.instant()).getFirst().trouble()).isEqualTo("slack.trouble.no_answer");

    workspace.later(Duration.ofMinutes(1));
    assertThat(slack.in(STAFF)).hasSize(1);
    assertThat(slack.in(MENTOR)).hasSize(1);
    assertThat(workspace.count("unknown or ts is null or next_attempt_at is not null")).isZero();
  }

  @Test
  void whatNobodyKnowsOfAndIsNotThereIsPostedAgain() {
    slack.nextGoesWrong(Mishap.BROKEN);
    Asked.longer(given, 100);
    workspace.turn();
    assertThat(workspace.count("unknown")).isEqualTo(1);

    workspace.later(Duration.ofMinutes(1));
    assertThat(slack.in(STAFF)).hasSize(1);
    assertThat(slack.in(MENTOR)).hasSize(1);
  }

  @Test
  void sendsNothingWhileSlackAsksForPatience() {
    slack.nextGoesWrong(Mishap.TOO_MANY);
    Asked.longer(given, 100);
    workspace.turn();
    assertThat(slack.calls()).containsExactly("chat.postMessage");

    workspace.later(Duration.ofSeconds(6));
    assertThat(slack.calls()).hasSize(1);
    workspace.later(Duration.ofSeconds(1));
    assertThat(slack.in(STAFF)).hasSize(1);
    assertThat(slack.in(MENTOR)).hasSize(1);
    assertThat(workspace.count("attempts > 1 or given_up_at is not null")).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_IN_CHANNEL", "TOKEN_REVOKED"})
  void givesUpWhatNoSecondTryMendsUntilTheSettingsAreSaved(Mishap mishap) {
    slack.nextGoesWrong(mishap);
    slack.nextGoesWrong(mishap);
    Asked.longer(given, 100);
    workspace.turn();
    workspace.later(Duration.ofHours(2));
    assertThat(slack.calls()).hasSize(2);
    assertThat(sql.sql("select trouble from slack_post where given_up_at is not null").list(String.class))
        .hasSize(2).containsOnly(mishap.name().toLowerCase(Locale.ROOT));
    assertThat(waits.waiting(clock.instant()).getFirst().givenUp()).isEqualTo(2);

    workspace.connect(STAFF, MENTOR);
    workspace.turn();
    assertThat(slack.in(STAFF)).hasSize(1);
    assertThat(slack.in(MENTOR)).hasSize(1);
    assertThat(waits.waiting(clock.instant()).getFirst().isCalm()).isTrue();
  }

  @Test
  void whatSomebodyDeletedInSlackIsPostedAnewWhenItChanges() {
    var request = Asked.longer(given, 100);
    workspace.turn();
    slack.delete(STAFF);
    requests.say(request, "Please.", Via.PRODUCT, Portal.MENTOR, given.maya(), clock.instant());
    workspace.turn();
    workspace.later(Duration.ofMinutes(1));

    assertThat(slack.in(STAFF)).singleElement().satisfies(post -> assertThat(post.text()).contains("Please."));
  }
}
