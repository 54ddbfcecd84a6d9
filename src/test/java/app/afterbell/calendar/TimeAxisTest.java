package app.afterbell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.calendar.TimeAxis.Change;
import app.afterbell.calendar.TimeAxis.Stretch;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {

  private static final String NEW_YORK = "America/New_York";

  private static TimeAxis week(String day, String zone) {
    return new TimeAxis(Days.weekOf(LocalDate.parse(day), DayOfWeek.SUNDAY), ZoneId.of(zone));
  }

  private static int place(TimeAxis axis, String at, String zone) {
    var instant = Instant.parse(at);
    return axis.beginning(instant.atZone(ZoneId.of(zone)).toLocalDate(), instant);
  }

  private static String marks(TimeAxis axis) {
    return axis.marks().stream().limit(5).map(mark -> mark.place() + " " + mark.time() + (mark.again() ? " again" : ""))
        .collect(Collectors.joining(", "));
  }

  @Test
  void hasNothingWhereTheClocksSkipAnHour() {
    var axis = week("2026-03-08", NEW_YORK);
    var sunday = LocalDate.parse("2026-03-08");

    assertThat(axis.changes()).containsExactly(new Change(sunday, 120, 180, false));
    assertThat(axis.missing(sunday)).containsExactly(new Stretch(120, 180));
    assertThat(axis.missing(sunday.plusDays(1))).isEmpty();
    assertThat(axis.end()).isEqualTo(1440);
    assertThat(marks(axis)).isEqualTo("0 00:00, 60 01:00, 120 02:00, 180 03:00, 240 04:00");
    // 1:30 am, then 3:00 am and 4:00 pm
    assertThat(place(axis, "2026-03-08T06:30:00Z", NEW_YORK)).isEqualTo(90);
    assertThat(place(axis, "2026-03-08T07:00:00Z", NEW_YORK)).isEqualTo(180);
    assertThat(place(axis, "2026-03-08T20:00:00Z", NEW_YORK)).isEqualTo(16 * 60);
    assertThat(axis.ending(sunday, Instant.parse("2026-03-08T07:00:00Z"))).isEqualTo(120);
    assertThat(axis.ending(sunday, axis.endOf(sunday))).isEqualTo(1440);
  }

  @Test
  void hasAnHourTwiceWhereTheClocksRepeatIt() {
    var axis = week("2026-11-01", NEW_YORK);
    var sunday = LocalDate.parse("2026-11-01");

    assertThat(axis.changes()).containsExactly(new Change(sunday, 60, 120, true));
    assertThat(axis.end()).isEqualTo(1500);
    assertThat(marks(axis)).isEqualTo("0 00:00, 60 01:00, 120 01:00 again, 180 02:00, 240 03:00");
    assertThat(axis.missing(sunday)).isEmpty();
    assertThat(axis.missing(sunday.plusDays(3))).containsExactly(new Stretch(120, 180));
    // 1:30 am, 1:30 am again, 2:00 am; and 2:00 am of the day after
    assertThat(place(axis, "2026-11-01T05:30:00Z", NEW_YORK)).isEqualTo(90);
    assertThat(place(axis, "2026-11-01T06:30:00Z", NEW_YORK)).isEqualTo(150);
    assertThat(place(axis, "2026-11-01T07:00:00Z", NEW_YORK)).isEqualTo(180);
    assertThat(place(axis, "2026-11-02T07:00:00Z", NEW_YORK)).isEqualTo(180);
    assertThat(axis.ending(sunday.plusDays(1), Instant.parse("2026-11-02T07:00:00Z"))).isEqualTo(120);
    assertThat(axis.ending(sunday, axis.endOf(sunday))).isEqualTo(1500);
    assertThat(axis.ending(sunday.plusDays(1), axis.endOf(sunday.plusDays(1)))).isEqualTo(1500);
  }

  @Test
  void shiftsByHalfAnHourOnLordHoweIsland() {
    var forward = week("2026-10-04", "Australia/Lord_Howe");
    var back = week("2026-04-05", "Australia/Lord_Howe");

    assertThat(forward.changes()).containsExactly(new Change(LocalDate.parse("2026-10-04"), 120, 150, false));
    assertThat(back.changes()).containsExactly(new Change(LocalDate.parse("2026-04-05"), 90, 120, true));
    assertThat(back.end()).isEqualTo(1470);
    assertThat(marks(back)).isEqualTo("0 00:00, 60 01:00, 120 01:30 again, 150 02:00, 210 03:00");
  }

  @Test
  void changesAtAQuarterToThreeOnTheChathamIslands() {
    var axis = week("2026-09-27", "Pacific/Chatham");

    assertThat(axis.changes()).containsExactly(new Change(LocalDate.parse("2026-09-27"), 165, 225, false));
    assertThat(place(axis, "2026-09-26T14:00:00Z", "Pacific/Chatham")).isEqualTo(225);
  }

  @Test
  void knowsChangesAtMidnightAndADayThatNeverWas() {
    assertThat(week("2026-03-08", "America/Havana").changes())
        .containsExactly(new Change(LocalDate.parse("2026-03-08"), 0, 60, false));
    assertThat(week("2026-04-04", "America/Santiago").changes())
        .containsExactly(new Change(LocalDate.parse("2026-04-04"), 1380, 1440, true));
    var samoa = week("2011-12-30", "Pacific/Apia");
    assertThat(samoa.missing(LocalDate.parse("2011-12-30"))).containsExactly(new Stretch(0, 1440));
    assertThat(samoa.missing(LocalDate.parse("2011-12-31"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/St_Johns", "America/Sao_Paulo", "Africa/Casablanca", "Antarctica/Troll",
      "Asia/Gaza", "Africa/Monrovia"})
  void placesEveryInstantOfEveryWeekOnTheAxisAndInOrder(String zone) {
    for (var day = LocalDate.parse("2005-01-02"); day.getYear() < 2012; day = day.plusDays(7)) {
      var axis = week(day.toString(), zone);
      for (var date : axis.days().each()) {
        int before = 0;
        for (var at = axis.startOf(date); at.isBefore(axis.endOf(date)); at = at.plusSeconds(900)) {
          int place = axis.beginning(date, at);
          assertThat(place).as(zone + " " + at).isBetween(before, axis.end());
          before = place;
        }
      }
    }
  }
}
