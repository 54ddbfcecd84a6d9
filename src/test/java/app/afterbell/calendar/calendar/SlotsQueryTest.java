package app.afterbell.calendar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.calendar.Days;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everybody's sessions are counted day by day, those of one mentor, student or engagement in one window: they must
 * agree.
 */
@PageTest
class SlotsQueryTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-10-20");

  private final SlotsQuery query;
  private final Given given;

  SlotsQueryTest(SlotsQuery query, Given given) {
    this.query = query;
    this.given = given;
  }

  // Over the change of the clocks on November 1, and past midnight of each day.
  @ParameterizedTest
  @ValueSource(ints = {40, 330})
  void showsTheSameByEachWay(int sessions) {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var engagement = given.engagement(Cast.ALGEBRA);
    var start = Instant.parse("2026-10-19T12:00:00Z");
    for (int i = 0; i < sessions; i++) {
      start = start.plus(Duration.ofMinutes(5 + random.nextInt(2 * 17 * 24 * 60 / sessions)));
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
    }
  }

  private Slots slots(Filter filter, Days days, boolean goingOn, Viewer staff) {
    return query.slots(Portal.STAFF, filter, days, goingOn, staff, TestClock.START);
  }
}
