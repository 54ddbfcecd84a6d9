package app.afterbell.calendar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.calendar.Days;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everybody's sessions are counted day by day, those of one mentor, student or engagement in one window: they must
 * agree.
 */
@PageTest
class SlotsQueryTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-10-20");

  private final SlotsQuery query;
  private final Given given;
  private final Sql sql;

  SlotsQueryTest(SlotsQuery query, Given given, Sql sql) {
    this.query = query;
    this.given = given;
    this.sql = sql;
  }

  record Planned(Instant startsAt, Instant plannedEnd) {}

  // Over the change of the clocks on November 1, and past midnight of each day; so close together in the end that days
  // are not shown whole.
  @ParameterizedTest
  @CsvSource({"2026-10-19, 40, 34", "2026-10-29, 330, 8"})
  void showsTheSameByEachWay(LocalDate from, int sessions, int over) {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var engagement = given.engagement(Cast.ALGEBRA);
    var start = from.atTime(12, 0).toInstant(ZoneOffset.UTC);
    for (int i = 0; i < sessions; i++) {
      start = start.plus(Duration.ofMinutes(5 + random.nextInt(over * 24 * 60 / sessions)));
      var session = given.session(engagement, start, 15 + random.nextInt(466));
      if (random.nextInt(4) == 0 && start.isBefore(TestClock.START.minus(Duration.ofDays(1)))) {
        given.attended(session, TestClock.START);
      }
    }
    var staff = given.bola();
    var ways = List.of(
        Filter.NONE.with(given.maya().id()), Filter.NONE.with(engagement), Filter.NONE.withStudent(given.ana().id()));
    for (int i = 0; i < 20; i++) {
      var days = Days.from(FIRST.plusDays(random.nextInt(16)), List.of(1, 7, 31).get(random.nextInt(3)));
      boolean goingOn = random.nextBoolean();
      var all = slots(Filter.NONE, days, goingOn, staff);
      for (var way : ways) {
        assertThat(slots(way, days, goingOn, staff)).as("seed %d, %s, %s", seed, days, way).isEqualTo(all);
      }
      assertThat(all.shown()).as("seed %d, %s", seed, days).allMatch(slot ->
          slot.day().equals(slot.startsAt().atZone(staff.zone()).toLocalDate())
              && (goingOn || days.contains(slot.day())));
      assertThat(all.shown()).as("seed %d, %s, in order", seed, days)
          .isSortedAccordingTo(Comparator.comparing(Slot::startsAt));
      assertThat(starts(all)).as("seed %d, %s, of a full day the first", seed, days)
          .isEqualTo(toBeShown(days, goingOn, staff));
    }
  }

  private static List<Instant> starts(Slots slots) {
    return slots.shown().stream().map(Slot::startsAt).toList();
  }

  // Told anew from the table: what began on each day, or before the first and goes on; of a full view its share.
  private List<Instant> toBeShown(Days days, boolean goingOn, Viewer staff) {
    var range = days.in(staff.zone());
    var all = sql.sql("select starts_at, planned_end from session_plan_fact order by starts_at").list(Planned.class)
        .stream()
        .filter(one -> one.startsAt().isBefore(range.to())
            && (goingOn ? one.plannedEnd().isAfter(range.from()) : !one.startsAt().isBefore(range.from())))
        .map(Planned::startsAt).toList();
    var places = new HashMap<LocalDate, Integer>();
    return all.size() <= SlotsQuery.MOST ? all : all.stream()
        .filter(at -> places.merge(at.isBefore(range.from()) ? LocalDate.MIN : at.atZone(staff.zone()).toLocalDate(),
            1, Integer::sum) <= SlotsQuery.MOST / days.count())
        .toList();
  }

  private Slots slots(Filter filter, Days days, boolean goingOn, Viewer staff) {
    return query.slots(Portal.STAFF, filter, days, goingOn, staff, TestClock.START);
  }
}
