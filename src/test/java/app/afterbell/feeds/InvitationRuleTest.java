package app.afterbell.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.feeds.InvitationRule.Due;
import app.afterbell.feeds.InvitationRule.Told;
import app.afterbell.mail.Letter.Method;
import app.afterbell.sessions.SessionId;
import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R35: what a calendar is told by mail, and by which number. */
@RuleTest
class InvitationRuleTest {

  private static final Instant NOW = Instant.parse("2026-11-23T22:12:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final SessionId SESSION = SessionId.next();

  private static Occasion stands(Instant startsAt, int minutes, boolean cancelled, int sequence,
      @Nullable Instant quiet) {
    return new Occasion(SESSION, true, false, startsAt, minutes, cancelled, sequence, NOW, quiet, "Algebra", "Algebra",
        "Maya",
        List.of("Ana"), null);
  }

  private static Occasion stands(Instant startsAt) {
    return stands(startsAt, 60, false, 0, null);
  }

  private static Told told(Instant startsAt, int sequence, boolean cancelled) {
    return new Told(SESSION, sequence, startsAt, 60, cancelled, "Maya");
  }

  @Test
  void invitesToWhatIsTwoWeeksAway() {
    assertThat(InvitationRule.due(stands(TOMORROW), null, NOW)).contains(new Due(Method.REQUEST, 0));
    assertThat(InvitationRule.due(stands(TOMORROW, 60, false, 2, null), null, NOW))
        .contains(new Due(Method.REQUEST, 2));
    assertThat(InvitationRule.due(stands(NOW.plus(Duration.ofDays(14))), null, NOW)).isPresent();
    assertThat(InvitationRule.due(stands(NOW.plus(Duration.ofDays(14)).plusSeconds(1)), null, NOW)).isEmpty();
  }

  @Test
  void saysNothingOfWhatHasBegunOrWasNeverTold() {
    assertThat(InvitationRule.due(stands(NOW), null, NOW)).isEmpty();
    assertThat(InvitationRule.due(stands(TOMORROW, 60, true, 1, null), null, NOW)).isEmpty();
    assertThat(InvitationRule.due(stands(NOW.plusSeconds(1)), null, NOW)).isPresent();
    assertThat(InvitationRule.due(stands(NOW), told(TOMORROW, 3, false), NOW)).as("moved to now").isEmpty();
  }

  @Test
  void tellsEachChangeOnceByAHigherNumber() {
    var before = told(TOMORROW, 3, false);
    assertThat(InvitationRule.due(stands(TOMORROW, 60, false, 5, null), before, NOW)).as("nothing changed").isEmpty();
    assertThat(InvitationRule.due(stands(TOMORROW.plusSeconds(60), 60, false, 3, null), before, NOW))
        .contains(new Due(Method.REQUEST, 4));
    assertThat(InvitationRule.due(stands(TOMORROW, 45, false, 7, null), before, NOW))
        .contains(new Due(Method.REQUEST, 7));
    assertThat(InvitationRule.due(stands(TOMORROW, 60, true, 4, null), before, NOW))
        .contains(new Due(Method.CANCEL, 4));
    assertThat(InvitationRule.due(stands(TOMORROW, 60, true, 3, null), told(TOMORROW, 3, true), NOW)).isEmpty();
    assertThat(InvitationRule.due(stands(TOMORROW, 60, false, 5, null), told(TOMORROW, 4, true), NOW))
        .as("stands again").contains(new Due(Method.REQUEST, 5));
  }

  @Test
  void saysNothingOfChangesToWhatIsCancelled() {
    var elsewhere = told(TOMORROW.plusSeconds(60), 3, true);
    assertThat(InvitationRule.due(stands(TOMORROW, 45, true, 9, null), elsewhere, NOW)).isEmpty();
  }

  @Test
  void tellsWhoHasItNow() {
    assertThat(InvitationRule.due(stands(TOMORROW), new Told(SESSION, 3, TOMORROW, 60, false, "Tomás"), NOW))
        .contains(new Due(Method.REQUEST, 4));
    assertThat(InvitationRule.due(stands(TOMORROW), new Told(SESSION, 3, TOMORROW, 60, false, null), NOW)).isEmpty();
  }

  @Test
  void followsWhatWasToldWhereverItMoves() {
    var far = stands(NOW.plus(Duration.ofDays(100)), 60, false, 4, null);
    assertThat(InvitationRule.due(far, told(TOMORROW, 3, false), NOW)).contains(new Due(Method.REQUEST, 4));
  }

  @Test
  void waitsUntilItCanNotBeTakenBack() {
    var quiet = stands(TOMORROW, 60, true, 4, NOW.plusSeconds(1));
    assertThat(InvitationRule.due(quiet, told(TOMORROW, 3, false), NOW)).isEmpty();
    assertThat(InvitationRule.due(quiet, told(TOMORROW, 3, false), NOW.plusSeconds(1))).isPresent();
    assertThat(InvitationRule.due(stands(TOMORROW, 60, false, 0, NOW.plusSeconds(1)), null, NOW)).isEmpty();
  }

  @Test
  void cancelsWhatIsTheirsNoMore() {
    assertThat(InvitationRule.gone(told(TOMORROW, 3, false), NOW)).contains(new Due(Method.CANCEL, 4));
    assertThat(InvitationRule.gone(told(TOMORROW, 3, true), NOW)).isEmpty();
    assertThat(InvitationRule.gone(told(NOW, 3, false), NOW)).isEmpty();
    assertThat(InvitationRule.gone(told(NOW.plusSeconds(1), 0, false), NOW)).contains(new Due(Method.CANCEL, 1));
  }
}
