package app.afterbell.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each value that the company settles, with the day from which it holds (R39): the bold values of the rules. Its column
 * in {@code policy} is its name in lower case.
 */
public enum Setting {
  /** R6: the grid of actual minutes. */
  MINUTE_STEP(Topic.MINUTES, 5, 1, 60),
  /** R6: the least that can be logged. */
  SHORTEST_MINUTES(Topic.MINUTES, 15, 1, 240),
  /** R6: how far over the planned minutes can be logged. */
  LONGEST_OVER_MINUTES(Topic.MINUTES, 30, 0, 240),
  /** R9: elapsed hours before the start that free a family from the bill. */
  NOTICE_HOURS(Topic.NOTICE, 24, 0, 336),
  /** R3: from the planned end to a task's due date. */
  DUE_AFTER_HOURS(Topic.DUE, 48, 1, 336),
  /** R8: hundredths behind each status, and so on. */
  ATTENDED_BILLED(Topic.STATUSES, 100, 0, 100),
  ATTENDED_PAID(Topic.STATUSES, 100, 0, 100),
  MISSED_BILLED(Topic.STATUSES, 100, 0, 100),
  MISSED_PAID(Topic.STATUSES, 100, 0, 100),
  CANCELLED_BILLABLE_BILLED(Topic.STATUSES, 100, 0, 100),
  CANCELLED_BILLABLE_PAID(Topic.STATUSES, 100, 0, 100),
  CANCELLED_NON_BILLABLE_BILLED(Topic.STATUSES, 0, 0, 100),
  CANCELLED_NON_BILLABLE_PAID(Topic.STATUSES, 0, 0, 100),
  /** R24: the length of a pay period. */
  PAY_PERIOD_WEEKS(Topic.PAY, 2, 1, 8),
  /** R24: from a period's last day to its pay day. */
  PAY_DAY_AFTER_DAYS(Topic.PAY, 5, 1, 28),
  /** R17: characters of notes beyond the template. */
  NOTES_LONGEST(Topic.NOTES, 10_000, 100, 20_000),
  /** R22: after how many sessions with notes a guardian is reminded who has not chosen otherwise. */
  REMINDS_AFTER(Topic.REMINDERS, 4, 2, 12),
  /** R36: the hour, by the clocks of who is told, in which the quiet of a night begins. */
  QUIET_FROM(Topic.QUIET, 21, 19, 23),
  /** R36: the hour in which it ends. */
  QUIET_TO(Topic.QUIET, 8, 5, 12),
  /** R31: how far ahead weekly times become sessions. */
  PLANNED_WEEKS(Topic.PLANNING, 8, 1, 26),
  /** R32: how long before its start a free slot is offered at the latest. */
  SLOT_LEAD_HOURS(Topic.SLOTS, 24, 0, 336),
  /** R32: how far ahead slots are offered. */
  SLOT_DAYS(Topic.SLOTS, 30, 1, 180),
  /** R31: whether families book single sessions in free slots; 1: they do. */
  FAMILIES_BOOK(Topic.BOOKING, 0, 0, 1);

  /** What is changed together, on one form. */
  public enum Topic {
    MINUTES, NOTICE, DUE, STATUSES, PAY, NOTES, REMINDERS, QUIET, PLANNING, SLOTS, BOOKING;

    /** Its values, in the order of the form. */
    public List<Setting> settings() {
      return Arrays.stream(Setting.values()).filter(setting -> setting.topic == this).toList();
    }

    /** As in addresses and in the keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a period's length and its pay day are: they change where a period begins. */
  static final Set<Setting> OF_PAY = EnumSet.of(PAY_PERIOD_WEEKS, PAY_DAY_AFTER_DAYS);

  private final Topic topic;
  private final int byDefault;
  private final int least;
  private final int most;

  Setting(Topic topic, int byDefault, int least, int most) {
    this.topic = topic;
    this.byDefault = byDefault;
    this.least = least;
    this.most = most;
  }

  public Topic topic() {
    return topic;
  }

  /** The bold value of its rule. */
  public int byDefault() {
    return byDefault;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  /** Whether it is yes, 1, or no, 0. */
  public boolean isYesOrNo() {
    return least == 0 && most == 1;
  }

  public boolean allows(int value) {
    return value >= least && value <= most;
  }

  /** As in forms, in addresses and in the keys of texts. */
  public String key() {
    return column().replace('_', '-');
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them with a value each. */
  static Map<Setting, Integer> each(Function<Setting, Integer> value) {
    return Arrays.stream(values()).collect(Collectors.toMap(Function.identity(), value));
  }
}
