package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.planning.SeriesDate.Becomes;
import app.afterbell.planning.SeriesDate.Why;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R33: what is counted before a series is changed, and by what it is seen that something is not as it was shown. */
@RuleTest
class SeriesListTest {

  private static final SessionId SESSION = new SessionId(new UUID(0, 1));
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final Instant THEN = Instant.parse("2026-12-08T22:30:00Z");
  private static final Becomes MOVES = new Becomes.Moves();
  private static final Becomes LEFT =
      new Becomes.Left(new LeftOut(MONDAY, LocalTime.of(16, 0), LeftOut.Why.HOLIDAY, "Winter"));

  @Test
  void countsThoseThatMoveAndTheSessionsThatDoNot() {
    var list = list(date(SESSION, MOVES), date(SESSION, MOVES), date(SESSION, MOVES),
        date(SESSION, new Becomes.Alone(Why.LOGGED, null)),
        date(SESSION, new Becomes.Refused(List.of(new PlanRefusal.NewTimePast()))), date(null, LEFT),
        date(null, new Becomes.Alone(Why.EARLIER, null)), date(SESSION, new Becomes.Alone(Why.EARLIER, null)));
    assertThat(list.moving()).isEqualTo(3);
    assertThat(list.leftAlone()).as("what made no session is none, and what was before is no question").isEqualTo(2);
    assertThat(list.stuck()).isEqualTo(1);
    assertThat(list().moving()).isZero();
    assertThat(list().leftAlone()).isZero();
  }

  @Test
  void hasALineForEachDateInTheirOrder() {
    assertThat(list(date(SESSION, MOVES), date(null, LEFT)).lines()).containsExactly(
        "2026-12-07 16:00 00000000-0000-0000-0000-000000000001 2026-12-07T21:00:00Z 60 2026-12-08T22:30:00Z 90 moves",
        "2026-12-07 16:00 - - 0 2026-12-08T22:30:00Z 90 left holiday");
  }

  @Test
  void hasOtherLinesWhereAnythingElseBecomesOfADate() {
    var ways = List.<Becomes>of(MOVES, new Becomes.Alone(Why.LOGGED, null), new Becomes.Alone(Why.MOVED_BY_HAND, THEN),
        new Becomes.Refused(List.of(new PlanRefusal.NewTimePast())),
        new Becomes.Refused(List.of(new PlanRefusal.NotAgreedThen())),
        new Becomes.Off(new DayOff.Leave(new LeaveId(new UUID(0, 2)), THEN, THEN.plusSeconds(60))),
        new Becomes.Off(new DayOff.Leave(new LeaveId(new UUID(0, 3)), THEN, THEN.plusSeconds(60))), LEFT);
    assertThat(ways.stream().map(becomes -> list(date(SESSION, becomes)).lines()).distinct()).hasSameSizeAs(ways);
    assertThat(ways).allSatisfy(becomes ->
        assertThat(list(date(SESSION, becomes)).lines()).isEqualTo(list(date(SESSION, becomes)).lines()));
  }

  private static SeriesDate date(@Nullable SessionId session, Becomes becomes) {
    return new SeriesDate(MONDAY, LocalTime.of(16, 0), session,
        session == null ? null : Instant.parse("2026-12-07T21:00:00Z"), session == null ? 0 : 60, THEN, 90, becomes);
  }

  private static SeriesList list(SeriesDate... dates) {
    return new SeriesList(new EngagementId(new UUID(0, 9)), ZoneId.of("America/New_York"), List.of(dates), List.of(),
        List.of(), false);
  }
}
