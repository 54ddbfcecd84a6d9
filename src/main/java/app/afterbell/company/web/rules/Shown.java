package app.afterbell.company.web.rules;

import app.afterbell.organization.Policy;
import app.afterbell.organization.Setting;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.web.Ui;
import java.time.LocalTime;
import java.util.stream.Collectors;

/** The values of the rules in words. */
final class Shown {

  private Shown() {}

  /** What a value is of, such as “Minutes go by”. */
  static String label(Ui ui, Setting setting) {
    return ui.text("company.rules.setting." + setting.key());
  }

  /** One value with its unit, such as “24 hours”. */
  static String value(Ui ui, Setting setting, int value) {
    return switch (setting) {
      case QUIET_FROM, QUIET_TO -> ui.formats().time(LocalTime.of(value, 0));
      case NOTES_LONGEST -> ui.text("company.rules.unit.characters", value);
      case REMINDS_AFTER -> ui.text("company.rules.unit.sessions", value);
      case PAY_PERIOD_WEEKS, PLANNED_WEEKS -> ui.text("company.rules.unit.weeks", value);
      case PAY_DAY_AFTER_DAYS, SLOT_DAYS -> ui.text("company.rules.unit.days", value);
      case NOTICE_HOURS, DUE_AFTER_HOURS, SLOT_LEAD_HOURS -> ui.text("company.rules.unit.hours", value);
      case MINUTE_STEP, SHORTEST_MINUTES, LONGEST_OVER_MINUTES -> ui.text("company.rules.unit.minutes", value);
      case FAMILIES_BOOK -> ui.text("company.rules.unit.allowed", value);
      default -> ui.text("company.rules.unit.percent", value);
    };
  }

  /** All values of a topic as one sentence. */
  static String topic(Ui ui, Topic topic, Policy policy) {
    var values = topic.settings().stream()
        .map(setting -> topic == Topic.STATUSES ? String.valueOf(policy.of(setting))
            : value(ui, setting, policy.of(setting)))
        .toArray();
    return ui.text("company.rules.value." + topic.key(), values);
  }

  /** Those that change, as the button says them. */
  static String all(Ui ui, java.util.Map<Setting, Integer> values) {
    return values.entrySet().stream().map(one -> value(ui, one.getKey(), one.getValue()))
        .collect(Collectors.joining(", "));
  }
}
