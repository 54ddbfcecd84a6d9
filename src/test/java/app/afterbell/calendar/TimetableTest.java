package app.afterbell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.calendar.Timetable.Cell;
import app.afterbell.calendar.Timetable.Entry;
import app.afterbell.calendar.Timetable.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static Timetable<String> week(String day, ZoneId zone, List<Entry<String>> entries) {
    return Timetable.of(new TimeAxis(Days.weekOf(LocalDate.parse(day), DayOfWeek.SUNDAY), zone), entries);
  }

  private static Entry<String> entry(String what, String from, int minutes) {
    var start = Instant.parse(from);
    return new Entry<>(what, start, start.plus(Duration.ofMinutes(minutes)));
  }

  private static List<Cell<String>> entries(Timetable<String> table) {
    return table.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.kind() == Kind.ENTRY)
        .toList();
  }

  private static int minutes(Timetable<String> table) {
    return table.rows().stream().mapToInt(row -> row.steps() * Timetable.STEP).sum();
  }

  private static int minutesOf(Timetable<String> table, String what) {
    int first = 0;
    while (table.rows().get(first).cells().stream().noneMatch(cell -> what.equals(cell.what()))) {
      first++;
    }
    var cell = table.rows().get(first).cells().stream().filter(c -> what.equals(c.what())).findFirst().orElseThrow();
    return table.rows().subList(first, first + cell.rows()).stream().mapToInt(row -> row.steps() * Timetable.STEP)
        .sum();
  }

  /** As a browser lays it out: each row fills all columns, each cell what is free. */
  private static void assertFills(Timetable<String> table) {
    int width = table.columns().stream().mapToInt(Integer::intValue).sum();
    var taken = new int[width];
    for (var row : table.rows()) {
      assertThat(row.steps()).isBetween(1, 12);
      int at = 0;
      for (var cell : row.cells()) {
        while (at < width && taken[at] > 0) {
          at++;
        }
        for (int i = 0; i < cell.columns(); i++) {
          assertThat(taken[at]).isZero();
          taken[at++] = cell.rows();
        }
      }
      for (int i = 0; i < width; i++) {
        assertThat(taken[i]).as("a hole").isPositive();
        taken[i]--;
      }
    }
    assertThat(taken).containsOnly(0);
  }

  @Test
  void showsAWorkingDayAndWhateverLiesBeforeOrAfterIt() {
    assertThat(minutes(week("2026-11-23", NEW_YORK, List.of()))).isEqualTo(12 * 60);
    // 6:40 am, and until 9:10 pm
    var table = week("2026-11-23", NEW_YORK, List.of(
        entry("early", "2026-11-23T11:40:00Z", 60), entry("late", "2026-11-25T01:10:00Z", 60)));

    assertThat(table.rows().getFirst().mark().time()).hasToString("06:00");
    assertThat(minutes(table)).isEqualTo(16 * 60);
    assertFills(table);
  }

  @Test
  void beginsWithTheHourInWhichSomethingHappensAndHasDaysOfOneWidth() {
    // 4:20 to 5:20 pm, twice at once on Tuesday
    var table = week("2026-11-23", NEW_YORK,
        List.of(entry("a", "2026-11-23T21:20:00Z", 60), entry("b", "2026-11-24T21:20:00Z", 60),
        entry("c", "2026-11-24T21:20:00Z", 60)));

    assertThat(table.rows().getFirst().mark().time()).hasToString("16:00");
    assertThat(minutes(table)).isEqualTo(2 * 60);
    assertThat(table.parts()).isEqualTo(2);
    assertThat(entries(table)).extracting(table::parts).containsExactlyInAnyOrder(2, 1, 1);
    assertFills(table);
  }

  @Test
  void isAsHighAsASessionIsLongButHighEnoughForItsWords() {
    var table = week("2026-11-23", NEW_YORK, List.of(
        entry("hour", "2026-11-23T21:00:00Z", 60), entry("short", "2026-11-24T21:10:00Z", 20),
        entry("odd", "2026-11-25T21:00:00Z", 52)));

    assertThat(minutesOf(table, "hour")).isEqualTo(60);
    assertThat(minutesOf(table, "short")).isEqualTo(30);
    assertThat(minutesOf(table, "odd")).isEqualTo(55);
    assertFills(table);
  }

  @Test
  void putsWhatOverlapsSideBySideAndWhatIsTooMuchBehindANumber() {
    var start = "2026-11-23T21:00:00Z";
    var two = week("2026-11-23", NEW_YORK, List.of(entry("a", start, 60), entry("b", "2026-11-23T21:30:00Z", 60)));
    var five = week("2026-11-23", NEW_YORK, List.of(entry("a", start, 60), entry("b", start, 60), entry("c", start, 60),
        entry("d", "2026-11-23T21:30:00Z", 60), entry("e", "2026-11-23T22:15:00Z", 60),
        entry("alone", "2026-11-23T15:00:00Z", 60)));

    assertThat(two.columns()).containsExactly(1, 2, 1, 1, 1, 1, 1);
    assertFills(two);
    assertThat(five.columns()).containsExactly(1, 3, 1, 1, 1, 1, 1);
    assertThat(entries(five)).extracting(Cell::what).containsExactlyInAnyOrder("a", "b", "e", "alone");
    assertThat(entries(five)).filteredOn(cell -> cell.what().equals("alone")).first().extracting(Cell::columns)
        .isEqualTo(3);
    assertThat(five.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.kind() == Kind.MORE))
        .singleElement().extracting(Cell::more).isEqualTo(2);
    assertFills(five);
  }

  @Test
  void hasRoomForWordsAlsoRightBeforeMidnight() {
    var table = week("2026-11-23", NEW_YORK,
        List.of(entry("last", "2026-11-24T04:50:00Z", 20), entry("short", "2026-11-25T17:00:00Z", 20)));
    assertFills(table);
    assertThat(entries(table)).hasSize(3).allMatch(Cell::isBrief).extracting(cell -> cell.steps() * Timetable.STEP)
        .containsOnly(30);
  }

  @Test
  void continuesOnTheNextDayWhatGoesOverMidnight() {
    // 11:30 pm until 12:30 am, on Monday and Tuesday
    var table = week("2026-11-23", NEW_YORK, List.of(entry("night", "2026-11-24T04:30:00Z", 60)));

    assertThat(entries(table)).hasSize(2)
        .anySatisfy(cell -> assertThat(cell).matches(c -> c.goesOn() && c.day().getDayOfMonth() == 23))
        .anySatisfy(cell -> assertThat(cell).matches(c -> c.begunBefore() && c.day().getDayOfMonth() == 24));
    assertThat(minutes(table)).isEqualTo(24 * 60);
    assertFills(table);
  }

  @Test
  void drawsAWeekThatTheClocksMakeShortOrLongAsItIs() {
    // 1:30 am until 3:30 am; and from the first 1:30 am until 1:30 am again
    var spring = week("2026-03-08", NEW_YORK, List.of(entry("spring", "2026-03-08T06:30:00Z", 60)));
    var autumn = week("2026-11-01", NEW_YORK, List.of(entry("autumn", "2026-11-01T05:30:00Z", 60)));

    assertThat(spring.rows().getFirst().mark().time()).hasToString("01:00");
    assertThat(minutesOf(spring, "spring")).as("over the hour that is not there").isEqualTo(120);
    assertFills(spring);
    assertThat(minutesOf(autumn, "autumn")).isEqualTo(60);
    assertThat(autumn.rows().stream().filter(row -> row.mark() != null && row.mark().again())).hasSize(1);
    assertThat(autumn.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.kind() == Kind.MISSING))
        .as("the other six days").hasSize(6);
    assertFills(autumn);
  }

  @Test
  void fillsEveryWeekWithoutAHole() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var zones = Stream.of("America/New_York", "Australia/Lord_Howe", "Pacific/Chatham", "America/Santiago",
        "Asia/Kathmandu").map(ZoneId::of).toList();
    for (int round = 0; round < 300; round++) {
      var day = LocalDate.parse("2026-01-04").plusDays(random.nextInt(400));
      var entries = new ArrayList<Entry<String>>();
      for (int i = random.nextInt(60); i > 0; i--) {
        var from = day.minusDays(8).atStartOfDay(zones.getFirst()).toInstant()
            .plusSeconds(60L * random.nextInt(16 * 24 * 60));
        entries.add(new Entry<>("s" + i, from, from.plusSeconds(60L * (15 + random.nextInt(465)))));
      }
      try {
        assertFills(week(day.toString(), zones.get(random.nextInt(zones.size())), entries));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }
}
