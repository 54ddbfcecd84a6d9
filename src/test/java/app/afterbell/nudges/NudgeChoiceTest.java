package app.afterbell.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RuleTest
class NudgeChoiceTest {

  @ParameterizedTest
  @EnumSource
  void tellsWhoHasNotChosenOfEverything(Moment moment) {
    assertThat(NudgeChoice.ALL.wants(moment)).isTrue();
    assertThat(NudgeChoice.ALL.by(Way.MAIL)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void tellsNothingWithoutAWay(Moment moment) {
    assertThat(new NudgeChoice(Set.of(moment), Set.of()).wants(moment)).isFalse();
    assertThat(new NudgeChoice(Set.of(), Set.of(Way.INBOX)).wants(moment)).isFalse();
  }

  @Test
  void endsMailAndLeavesTheInboxAsItWas() {
    assertThat(NudgeChoice.ALL.withoutMail()).isEqualTo(
        new NudgeChoice(NudgeChoice.ALL.moments(), Set.of(Way.INBOX, Way.SLACK)));
    assertThat(new NudgeChoice(Set.of(Moment.OVERDUE), Set.of(Way.MAIL)).withoutMail())
        .isEqualTo(new NudgeChoice(Set.of(Moment.OVERDUE), Set.of()));
  }
}
