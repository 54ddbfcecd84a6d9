package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R33: what is agreed once Mondays at four are changed from December 7, 2026 on. Written as {@code written()} does. */
@RuleTest
class SeriesTimesTest {

  private static final LocalDate FROM = LocalDate.of(2026, 12, 7);
  private static final String MONDAYS = "0|1 16:00||||";

  @Test
  void goesToTheNearestWeekday() {
    for (var from : DayOfWeek.values()) {
      for (var to : DayOfWeek.values()) {
        assertThat(from.plus(SeriesTimes.shift(from, to))).isEqualTo(to);
        assertThat(SeriesTimes.shift(from, to)).isBetween(-3, 3);
      }
    }
    assertThat(SeriesTimes.shift(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)).as("the Friday before").isEqualTo(-3);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(delimiter = ';', nullValues = "none", value = {
      // its first and its last day go along
      "0|1 16:00||||;                        2 17:30; 0|1 16:00||2026-12-07|| 0|2 17:30|2026-12-08|||",
      "0|1 16:00||||;                        7 17:30; 0|1 16:00||2026-12-07|| 0|7 17:30|2026-12-06|||",
      "0|1 16:00||2027-02-01||;              2 17:30; 0|1 16:00||2026-12-07|| 0|2 17:30|2026-12-08|2027-02-02||",
      "0|1 16:00|2026-12-06|||;              1 17:30; 0|1 16:00|2026-12-06|2026-12-07|| 0|1 17:30|2026-12-07|||",
      "0|1 16:00|2026-12-07|||;              2 17:30; 0|2 17:30|2026-12-08|||",
      "0|1 16:00|2026-12-07|2026-12-08||;    2 17:30; 0|2 17:30|2026-12-08|2026-12-09||",
      "0|1 16:00||2026-12-07||;              2 17:30; none",
      // every second week, in the week of the day to which it goes
      "0|1 16:00|2026-12-07||2026-12-07|;    2 17:30; 0|2 17:30|2026-12-08||2026-12-07|",
      "0|1 16:00|2026-12-07||2026-12-07|;    7 17:30; 0|7 17:30|2026-12-06||2026-11-30|",
      "0|7 16:00|2026-12-07||2026-12-07|;    1 17:30; 0|1 17:30|2026-12-08||2026-12-14|",
      "0|7 16:00|2026-12-07||2026-12-07|;    4 17:30; 0|4 17:30|2026-12-04||2026-12-07|"
  })
  void holdsUntilThenAndTheNewTimeAfter(String current, String to, @Nullable String then) {
    expect(times(to, false, current), then);
  }

  @ParameterizedTest(name = "beside {0}")
  @CsvSource(delimiter = ';', nullValues = "none", value = {
      // another time
      "1|4 16:00||||;                      0|1 17:30|2026-12-07|||",
      "1|4 16:00|2027-02-01|||;            0|1 17:30|2026-12-07|||",
      // the same time, before it, from its first day on, after it
      "1|1 17:30||2026-12-07||;            0|1 17:30|2026-12-07|||",
      "1|1 17:30||2026-12-08||;            none",
      "1|1 17:30||||;                      none",
      "1|1 17:30|2026-12-07|||;            none",
      "1|1 17:30|2026-12-08|||;            0|1 17:30|2026-12-07|2026-12-08||",
      "1|1 17:30|2027-03-01|||;            0|1 17:30|2026-12-07|2027-03-01||"
  })
  void isNotAgreedTwiceAndHoldsUntilTheSameTimeFollows(String other, @Nullable String piece) {
    expect(times("1 17:30", false, MONDAYS, other),
        piece == null ? null : "0|1 16:00||2026-12-07|| " + other + " " + piece);
    expect(times("1 17:30", true, MONDAYS, other),
        piece == null ? null : "0|1 16:00||2026-12-07|| " + other + " " + piece);
  }

  @ParameterizedTest(name = "ends {0}, the same follows {1} and {2}: to {3}")
  @CsvSource({
      "2027-02-01, 2027-03-01, 2027-04-01, 2027-02-01",
      "2027-03-01, 2027-03-01, 2027-04-01, 2027-03-01",
      "2027-05-01, 2027-03-01, 2027-04-01, 2027-03-01",
      "2027-05-01, 2027-04-01, 2027-03-01, 2027-03-01"
  })
  void holdsUntilTheFirstOfAllThatFollow(LocalDate end, LocalDate one, LocalDate other, LocalDate to) {
    var after = times("1 17:30", false, "0|1 16:00||" + end + "||",
        "1|1 17:30|" + one + "|" + one.plusDays(1) + "||", "2|1 17:30|" + other + "|" + other.plusDays(1) + "||")
        .after();
    assertThat(after.orElseThrow().getLast().written()).isEqualTo("0|1 17:30|2026-12-07|" + to + "||");
  }

  @Test
  void isFollowedByWhatWasAgreedForLaterDaysInItsPlaceAlone() {
    var times = times("2 17:30", false, MONDAYS, "0|3 16:00|2026-12-07|||", "0|4 16:00|2026-12-08|||",
        "1|5 16:00|2026-12-08|||", "0|6 16:00||2026-12-01||");
    assertThat(written(times.later())).containsExactly("0|4 16:00|2026-12-08|||");
  }

  @ParameterizedTest(name = "then {1}, replaced: {2}")
  @CsvSource(delimiter = ';', value = {
      "2027-02-01; 0|3 16:00|2027-02-01|||;            false; 0|3 16:00|2027-02-01||| 0|2 "
          + "17:30|2026-12-08|2027-02-02||",
      "2027-02-01; 0|3 16:00|2027-02-01|||;            true;  0|2 17:30|2026-12-08|||",
      "2027-02-01; 0|3 16:00|2027-02-01|2027-03-01||;  true;  0|2 17:30|2026-12-08|2027-03-02||",
      // what is gone ends nothing
      "2027-02-01; 0|2 17:30|2027-02-01|||;            true;  0|2 17:30|2026-12-08|||",
      "2027-02-01; 0|2 17:30|2027-02-01|||;            false; 0|2 17:30|2027-02-01||| 0|2 17:30|2026-12-08|2027-02-01||"
  })
  void leavesOrReplacesWhatFollows(LocalDate end, String later, boolean replaces, String then) {
    expect(times("2 17:30", replaces, "0|1 16:00||" + end + "||", later), "0|1 16:00||2026-12-07|| " + then);
  }

  @Test
  void endsAsTheLastOfThoseThatItReplaces() {
    var march = "0|3 16:00|2027-02-01|2027-03-01||";
    var april = "0|3 16:00|2027-03-01|2027-04-01||";
    expect(times("2 17:30", true, "0|1 16:00|2026-12-07|2027-02-01||", april, march),
        "0|2 17:30|2026-12-08|2027-04-02||");
    expect(times("2 17:30", true, "0|1 16:00|2026-12-07|2027-02-01||", march, april, "0|3 16:00|2027-04-01|||"),
        "0|2 17:30|2026-12-08|||");
    expect(times("2 17:30", true, "0|1 16:00|2026-12-07|2027-02-01||"), "0|2 17:30|2026-12-08|2027-02-02||");
  }

  @ParameterizedTest(name = "{0} minutes until {1}")
  @CsvSource(delimiter = ';', value = {
      ";   ;           0|2 17:30|2026-12-08|2027-02-02||",
      "90; ;           0|2 17:30|2026-12-08|2027-02-02||90",
      ";   2027-01-11; 0|2 17:30|2026-12-08|2027-02-02||",
      "90; 2027-01-11; 0|2 17:30|2026-12-08|2027-01-11||90 0|2 17:30|2027-01-11|2027-02-02||",
      "90; 2026-12-07; 0|2 17:30|2026-12-08|2027-02-02||90",
      "90; 2026-12-08; 0|2 17:30|2026-12-08|2027-02-02||",
      "90; 2026-12-09; 0|2 17:30|2026-12-08|2026-12-09||90 0|2 17:30|2026-12-09|2027-02-02||",
      "90; 2027-02-01; 0|2 17:30|2026-12-08|2027-02-01||90 0|2 17:30|2027-02-01|2027-02-02||",
      "90; 2027-02-02; 0|2 17:30|2026-12-08|2027-02-02||90"
  })
  void isAsLongAsAskedUntilTheTermsSayAnotherLength(
      @Nullable Integer minutes, @Nullable LocalDate until, String then) {
    var current = WeeklyHeld.read("0|1 16:00|2026-12-07|2027-02-01||");
    expect(new SeriesTimes(List.of(current), current, FROM, WeeklyTime.ofColumn("2 17:30"), minutes, until, false),
        then);
  }

  @Test
  void keepsItsWeeksAcrossAChangeOfLength() {
    var current = WeeklyHeld.read("0|1 16:00|2026-12-07||2026-12-07|");
    expect(new SeriesTimes(List.of(current), current, FROM, WeeklyTime.ofColumn("7 17:30"), 90,
        LocalDate.of(2027, 1, 11), false),
        "0|7 17:30|2026-12-06|2027-01-11|2026-11-30|90 0|7 17:30|2027-01-11||2026-11-30|");
  }

  // the first of them is changed
  private static SeriesTimes times(String to, boolean replacesLater, String... all) {
    var held = Arrays.stream(all).map(WeeklyHeld::read).toList();
    return new SeriesTimes(held, held.getFirst(), FROM, WeeklyTime.ofColumn(to), null, null, replacesLater);
  }

  // several are divided by the line that begins each: "0|"
  private static void expect(SeriesTimes times, @Nullable String then) {
    if (then == null) {
      assertThat(times.after()).isEmpty();
    } else {
      assertThat(written(times.after().orElseThrow())).containsExactlyElementsOf(
          Stream.of(then.split(" (?=\\d\\|)")).toList());
    }
  }

  private static List<String> written(List<WeeklyHeld> held) {
    return held.stream().map(WeeklyHeld::written).toList();
  }
}
