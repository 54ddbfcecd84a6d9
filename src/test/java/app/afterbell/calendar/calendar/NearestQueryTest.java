package app.afterbell.calendar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.calendar.Days;

import app.afterbell.shared.Portal;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Which sessions are nearest to a month without any, by the calendar of the person who looks: New York is five hours
 * before UTC.
 */
@PageTest
class NearestQueryTest {

  private static final Days DECEMBER = Days.monthOf(LocalDate.of(2026, 12, 1));

  private final Given given;
  private final NearestQuery query;

  NearestQueryTest(Given given, NearestQuery query) {
    this.given = given;
    this.query = query;
  }

  @Test
  void areTheLastBeforeItsFirstMidnightAndTheFirstFromTheMidnightAfterIt() {
    var before = Instant.parse("2026-12-01T04:59:00Z");
    var after = Instant.parse("2027-01-01T05:00:00Z");
    var algebra = given.engagement(Cast.ALGEBRA);
    given.session(algebra, Instant.parse("2026-11-28T21:00:00Z"), 60);
    given.session(algebra, before, 60);
    given.session(algebra, after, 60);
    given.session(algebra, Instant.parse("2027-01-02T21:00:00Z"), 60);

    var nearest = new Nearest(after, before);
    assertThat(query.nearest(Portal.MENTOR, Filter.NONE, DECEMBER, given.maya())).isEqualTo(nearest);
    assertThat(query.nearest(Portal.FAMILY, Filter.NONE, DECEMBER, given.ana())).isEqualTo(nearest);
    assertThat(query.nearest(Portal.STAFF, Filter.NONE, DECEMBER, given.imogen())).isEqualTo(nearest);
    assertThat(query.nearest(Portal.STAFF, Filter.NONE.with(given.maya().id()), DECEMBER, given.imogen()))
        .isEqualTo(nearest);
    assertThat(query.nearest(Portal.STAFF, Filter.NONE.withStudent(given.ana().id()), DECEMBER, given.imogen()))
        .isEqualTo(nearest);
    assertThat(query.nearest(Portal.STAFF, Filter.NONE.with(algebra), DECEMBER, given.imogen())).isEqualTo(nearest);
    assertThat(query.nearest(Portal.MENTOR, Filter.NONE, DECEMBER, given.tomas())).isEqualTo(new Nearest(null, null));
  }
}
