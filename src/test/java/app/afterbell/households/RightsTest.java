package app.afterbell.households;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import org.junit.jupiter.api.Test;

@RuleTest
class RightsTest {

  private static final Rights NONE = new Rights(false, false);
  private static final Rights NOTES = new Rights(true, false);
  private static final Rights MONEY = new Rights(false, true);

  @Test
  void nobodyGivesWhatTheyDoNotHave() {
    assertThat(Rights.ALL.within(NOTES)).isEqualTo(NOTES);
    assertThat(Rights.ALL.within(MONEY)).isEqualTo(MONEY);
    assertThat(NOTES.within(Rights.ALL)).isEqualTo(NOTES);
    assertThat(MONEY.within(Rights.ALL)).isEqualTo(MONEY);
    assertThat(NOTES.within(MONEY)).isEqualTo(NONE);
  }

  @Test
  void whatTheyDoNotHaveStaysAsItWas() {
    assertThat(NONE.wishedBy(NOTES, Rights.ALL)).isEqualTo(MONEY);
    assertThat(NONE.wishedBy(MONEY, Rights.ALL)).isEqualTo(NOTES);
    assertThat(Rights.ALL.wishedBy(NOTES, NONE)).isEqualTo(NOTES);
    assertThat(Rights.ALL.wishedBy(MONEY, NONE)).isEqualTo(MONEY);
    assertThat(Rights.ALL.wishedBy(NONE, MONEY)).isEqualTo(MONEY);
    assertThat(NONE.wishedBy(NONE, NOTES)).isEqualTo(NOTES);
  }

  @Test
  void areWrittenForTheHistory() {
    assertThat(NOTES.written("Elena")).isEqualTo("Elena: notes, no money");
    assertThat(MONEY.written("Elena")).isEqualTo("Elena: no notes, money");
  }
}
