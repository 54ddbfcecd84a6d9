package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R39: what is settled holds from a day on, by the calendar of the organization's zone. */
@RuleTest
class PoliciesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
  private static final Policy BEFORE = Settled.DEFAULTS.between(LocalDate.MIN, DECEMBER);
  private static final Policy AFTER = Settled.DEFAULTS.between(DECEMBER, LocalDate.MAX);
  private static final Policies POLICIES = new Policies(NEW_YORK, List.of(AFTER, BEFORE));

  @Test
  void aSessionIsJudgedByTheDayOnWhichItStartsInTheOrganizationsZone() {
    assertThat(POLICIES.at(Instant.parse("2026-12-01T04:59:59Z"))).isEqualTo(BEFORE);
    assertThat(POLICIES.at(Instant.parse("2026-12-01T05:00:00Z"))).isEqualTo(AFTER);
  }

  @Test
  void oneHoldsOnEachDayHoweverFarAway() {
    assertThat(POLICIES.on(LocalDate.of(1900, 1, 1))).isEqualTo(BEFORE);
    assertThat(POLICIES.on(LocalDate.of(2900, 1, 1))).isEqualTo(AFTER);
  }

  @Test
  void leavesNoGapAndNoOverlap() {
    var later = Settled.DEFAULTS.between(DECEMBER.plusDays(1), LocalDate.MAX);
    var earlier = Settled.DEFAULTS.between(DECEMBER.minusDays(1), LocalDate.MAX);
    assertThatThrownBy(() -> new Policies(NEW_YORK, List.of(BEFORE, later)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Policies(NEW_YORK, List.of(BEFORE, earlier)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTaskIsDueAsLongAfterThePlannedEndAsWasSettledForTheStart() {
    var start = Instant.parse("2026-12-01T04:30:00Z");
    assertThat(POLICIES.dueAt(start, Instant.parse("2026-12-01T05:30:00Z"))).isEqualTo("2026-12-03T05:30:00Z");
  }
}
