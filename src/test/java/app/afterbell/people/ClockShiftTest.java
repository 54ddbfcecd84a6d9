package app.afterbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16: clocks that change on different days. */
@RuleTest
class ClockShiftTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2031-01-01T00:00:00Z");
  private static final List<ZoneId> ZONES = List.of(
      "America/New_York", "America/Phoenix", "Europe/Berlin", "Europe/London", "Asia/Tokyo", "Asia/Kolkata",
      "Australia/Sydney", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Africa/Casablanca",
      "Asia/Beirut", "America/Havana", "Asia/Almaty", "Pacific/Auckland").stream().map(ZoneId::of).toList();

  @Test
  void twoPlacesDifferForThreeWeeksInSpringAndForOneInAutumn() {
    var year = between("Europe/Madrid", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    assertThat(year).hasSize(4);
    assertThat(year.getFirst()).isEqualTo(new ClockShift(Instant.parse("2026-03-08T07:00:00Z"),
        Instant.parse("2026-03-29T01:00:00Z"), Duration.ofHours(-1), null));
    assertThat(year.getFirst().isShort()).isTrue();
    assertThat(year.get(1)).as("it ends what was told").isEqualTo(new ClockShift(
        Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"), Duration.ofHours(1),
        Instant.parse("2026-03-08T07:00:00Z")));
    assertThat(year.get(2).from()).isEqualTo("2026-10-25T01:00:00Z");
    assertThat(year.get(2).since()).as("after a summer").isNull();
    assertThat(year.getFirst().holdsAt(Instant.parse("2026-03-08T06:59:59Z"))).isFalse();
    assertThat(year.getFirst().holdsAt(Instant.parse("2026-03-08T07:00:00Z"))).isTrue();
    assertThat(year.getFirst().holdsAt(Instant.parse("2026-03-29T01:00:00Z"))).isFalse();
  }

  @Test
  void aPlaceThatChangesNothingDiffersForHalfAYear() {
    var year = between("Asia/Tokyo", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    assertThat(year).extracting(ClockShift::by).containsExactly(Duration.ofHours(-1), Duration.ofHours(1));
    assertThat(year).noneMatch(ClockShift::isShort).allMatch(shift -> shift.since() == null);
  }

  @Test
  void nothingShiftsWhereClocksChangeTogetherOrNever() {
    assertThat(ClockShift.between(NEW_YORK, ZoneId.of("America/Toronto"), FIRST, LAST)).isEmpty();
    assertThat(ClockShift.between(NEW_YORK, NEW_YORK, FIRST, LAST)).isEmpty();
    assertThat(ClockShift.between(ZoneId.of("Asia/Tokyo"), ZoneId.of("Asia/Kolkata"), FIRST, LAST)).isEmpty();
    assertThat(between("America/Chicago", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"))
        .as("an hour later, in the same night").hasSize(2).first()
        .matches(shift -> Duration.between(shift.from(), shift.until()).equals(Duration.ofHours(1)));
  }

  /** As java.time has it: a weekly time is where it was the week before, but for the shifts between the two. */
  @ParameterizedTest
  @ValueSource(strings = {"05:10", "16:00", "21:40"})
  void aWeeklyTimeMovesBySoMuchAsTheShiftsSayAndOnNoOtherDay(String time) {
    for (var there : ZONES) {
      for (var here : ZONES) {
        var shifts = ClockShift.between(there, here, FIRST, LAST);
        for (var day = LocalDate.of(2024, 1, 7); day.getYear() < 2031; day = day.plusWeeks(1)) {
          var before = day.atTime(LocalTime.parse(time)).atZone(there).toInstant();
          var week = day.plusWeeks(1).atTime(LocalTime.parse(time)).atZone(there).toInstant();
          var by = shifts.stream().filter(shift -> shift.from().isAfter(before) && !shift.from().isAfter(week))
              .map(ClockShift::by).reduce(Duration.ZERO, Duration::plus);
          assertThat(LocalDateTime.ofInstant(week, here)).as("%s in %s at %s", day, here, there)
              .isEqualTo(LocalDateTime.ofInstant(before, here).plusWeeks(1).plus(by));
        }
        assertThat(shifts).allSatisfy(shift -> assertThat(shift.by()).isNotEqualTo(Duration.ZERO));
      }
    }
  }

  @Test
  void sameInPieces() {
    var middle = Instant.parse("2026-03-29T01:00:00Z");
    var whole = between("Europe/Berlin", "2025-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
    var pieces = new java.util.ArrayList<>(between("Europe/Berlin", "2025-01-01T00:00:00Z", middle.toString()));
    pieces.addAll(between("Europe/Berlin", middle.toString(), "2028-01-01T00:00:00Z"));
    assertThat(pieces).isEqualTo(whole);
    assertThat(whole).extracting(shift -> shift.from().atZone(NEW_YORK).getDayOfWeek())
        .contains(DayOfWeek.SUNDAY);
  }

  private static List<ClockShift> between(String here, String from, String to) {
    return ClockShift.between(NEW_YORK, ZoneId.of(here), Instant.parse(from), Instant.parse(to));
  }
}
