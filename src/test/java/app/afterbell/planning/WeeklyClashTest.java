package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.planning.WeeklyClashes.Other;
import app.afterbell.planning.WeeklyClashes.Wanted;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.TimeRange;
import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R31: weekly times that meet, whether or not anything is planned of them. Asked: Mondays, 4:00 pm, for an hour. */
@RuleTest
class WeeklyClashTest {

  private static final PersonId MAYA = PersonId.next();
  private static final EngagementId VIOLIN = EngagementId.next();
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
  private static final LocalDate TO = LocalDate.of(2027, 4, 15);

  @ParameterizedTest(name = "{0} for {1} minutes: {2} dates")
  @CsvSource({
      "1 16:00, 60, 19", "1 15:00, 60, 0", "1 15:00, 65, 19", "1 17:00, 60, 0", "1 16:55, 60, 19", "2 16:00, 60, 0",
      "1 12:00, 480, 19", "1 16:00 2026-12-07, 60, 10", "1 16:00 2026-12-14, 60, 9"
  })
  void meetsWhatOverlaps(String time, int minutes, int dates) {
    var found = meet(other(WeeklyHeld.ofColumn(time), minutes, NEW_YORK));
    assertThat(found.stream().mapToInt(WeeklyClash::dates).sum()).isEqualTo(dates);
  }

  // On March 14 the clocks of New York change, and on March 28 those of Berlin.
  @Test
  void meetsOneOfAnotherZoneInTheWeeksBetweenTheirChangesAlone() {
    var inBerlin = WeeklyHeld.ofColumn("1 21:00");
    assertThat(meet(other(inBerlin, 60, ZoneId.of("Europe/Berlin")))).singleElement().satisfies(clash -> {
      assertThat(clash.first()).isEqualTo(LocalDate.of(2027, 3, 15));
      assertThat(clash.dates()).isEqualTo(2);
      assertThat(clash.time()).isEqualTo(inBerlin);
    });
    assertThat(meet(other(WeeklyHeld.ofColumn("2 06:00"), 60, ZoneId.of("Asia/Tokyo")))).as("another day there")
        .singleElement().extracting(WeeklyClash::first).isEqualTo(LocalDate.of(2026, 12, 7));
  }

  @Test
  void isOneForEachTwoThatMeetHoweverLongItIsWhen() {
    var agreed = new WeeklyHeld(0, WeeklyTime.ofColumn("1 15:30"), null, null, null, null);
    var short1 = other(agreed, until(agreed, LocalDate.of(2027, 1, 1)), 30);
    var longer = other(agreed, agreed.until(LocalDate.of(2027, 2, 1)).map(WeeklyClashTest::asOfJanuary).orElseThrow(),
        45);
    assertThat(meet(short1, longer)).singleElement().satisfies(clash -> {
      assertThat(clash.first()).isEqualTo(LocalDate.of(2027, 1, 4));
      assertThat(clash.dates()).isEqualTo(4);
    });
  }

  @Test
  void ofThoseThatAreAskedEachMeetsTheOnesBeforeItOnce() {
    var second = new Other(MAYA, true, WeeklyClash.ITSELF, "Violin", WeeklyHeld.ofColumn("1 16:30"),
        WeeklyHeld.ofColumn("1 16:30"), 60, NEW_YORK, 0);
    assertThat(meet(second)).as("it is no later one").isEmpty();
    var first = new Other(MAYA, true, WeeklyClash.ITSELF, "Violin", WeeklyHeld.ofColumn("1 16:30"),
        WeeklyHeld.ofColumn("1 16:30"), 60, NEW_YORK, -1);
    assertThat(meet(first)).hasSize(1).first().extracting(WeeklyClash::isOfItself).isEqualTo(true);
  }

  private static WeeklyHeld until(WeeklyHeld held, LocalDate day) {
    return held.until(day).orElseThrow();
  }

  private static WeeklyHeld asOfJanuary(WeeklyHeld held) {
    return new WeeklyHeld(0, held.time(), LocalDate.of(2027, 1, 1), held.toOn(), null, null);
  }

  private static Other other(WeeklyHeld held, int minutes, ZoneId zone) {
    return new Other(MAYA, true, VIOLIN, "Violin", held, held, minutes, zone, -1);
  }

  private static Other other(WeeklyHeld agreed, @Nullable WeeklyHeld held, int minutes) {
    return new Other(MAYA, true, VIOLIN, "Violin", agreed, held, minutes, NEW_YORK, -1);
  }

  private static List<WeeklyClash> meet(Other... others) {
    var asked = Occurrence.between(List.of(WeeklyHeld.ofColumn("1 16:00")), NEW_YORK, FROM, TO).stream()
        .map(one -> new Wanted(0, one.on(), TimeRange.lasting(one.time().instant(), Duration.ofHours(1)))).toList();
    return WeeklyClashes.meet(asked, List.of(others), FROM, TO);
  }
}
