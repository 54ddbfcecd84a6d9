package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Setting.Topic;
import app.afterbell.testing.RuleTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R39: the bold values of the rules, and what can be settled in their place. */
@RuleTest
class SettingTest {

  @ParameterizedTest(name = "{0}: {2}, from {3} to {4}")
  @CsvSource({
      "MINUTE_STEP, MINUTES, 5, 1, 60",
      "SHORTEST_MINUTES, MINUTES, 15, 1, 240",
      "LONGEST_OVER_MINUTES, MINUTES, 30, 0, 240",
      "NOTICE_HOURS, NOTICE, 24, 0, 336",
      "DUE_AFTER_HOURS, DUE, 48, 1, 336",
      "ATTENDED_BILLED, STATUSES, 100, 0, 100",
      "ATTENDED_PAID, STATUSES, 100, 0, 100",
      "MISSED_BILLED, STATUSES, 100, 0, 100",
      "MISSED_PAID, STATUSES, 100, 0, 100",
      "CANCELLED_BILLABLE_BILLED, STATUSES, 100, 0, 100",
      "CANCELLED_BILLABLE_PAID, STATUSES, 100, 0, 100",
      "CANCELLED_NON_BILLABLE_BILLED, STATUSES, 0, 0, 100",
      "CANCELLED_NON_BILLABLE_PAID, STATUSES, 0, 0, 100",
      "PAY_PERIOD_WEEKS, PAY, 2, 1, 8",
      "PAY_DAY_AFTER_DAYS, PAY, 5, 1, 28",
      "NOTES_LONGEST, NOTES, 10000, 100, 20000",
      "REMINDS_AFTER, REMINDERS, 4, 2, 12",
      "QUIET_FROM, QUIET, 21, 19, 23",
      "QUIET_TO, QUIET, 8, 5, 12",
      "PLANNED_WEEKS, PLANNING, 8, 1, 26",
      "SLOT_LEAD_HOURS, SLOTS, 24, 0, 336",
      "SLOT_DAYS, SLOTS, 30, 1, 180",
      "FAMILIES_BOOK, BOOKING, 0, 0, 1"})
  void isTheRulesUntilItIsSettled(Setting setting, Topic topic, int byDefault, int least, int most) {
    assertThat(setting.topic()).isEqualTo(topic);
    assertThat(List.of(setting.byDefault(), setting.least(), setting.most())).containsExactly(byDefault, least, most);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void takesItsBoundsAndNothingBeyondThem(Setting setting) {
    assertThat(List.of(setting.least(), setting.byDefault(), setting.most())).allMatch(setting::allows);
    assertThat(List.of(setting.least() - 1, setting.most() + 1, Integer.MIN_VALUE, Integer.MAX_VALUE))
        .noneMatch(setting::allows);
  }

  @Test
  void isWrittenInLowerCase() {
    assertThat(Setting.CANCELLED_NON_BILLABLE_PAID.column()).isEqualTo("cancelled_non_billable_paid");
    assertThat(Setting.CANCELLED_NON_BILLABLE_PAID.key()).isEqualTo("cancelled-non-billable-paid");
    assertThat(Topic.REMINDERS.key()).isEqualTo("reminders");
  }

  @Test
  void isOnTheFormOfItsTopicInTheOrderOfTheRules() {
    assertThat(Topic.MINUTES.settings()).containsExactly(
        Setting.MINUTE_STEP, Setting.SHORTEST_MINUTES, Setting.LONGEST_OVER_MINUTES);
    assertThat(Topic.QUIET.settings()).containsExactly(Setting.QUIET_FROM, Setting.QUIET_TO);
    assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.settings().stream()))
        .containsExactlyInAnyOrder(Setting.values());
  }

  @Test
  void knowsWhichMoveTheBeginningsOfPayPeriods() {
    assertThat(Setting.OF_PAY).containsExactlyInAnyOrderElementsOf(Topic.PAY.settings());
  }

  @Test
  void givesEachItsValue() {
    var values = Setting.each(Setting::most);
    assertThat(values).hasSize(Setting.values().length).containsAllEntriesOf(
        Map.of(Setting.MINUTE_STEP, 60, Setting.SLOT_DAYS, 180)).allSatisfy((setting, value) ->
            assertThat(Objects.requireNonNull(value)).isEqualTo(setting.most()));
  }
}
