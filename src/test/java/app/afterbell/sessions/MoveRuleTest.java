package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a session may be moved, and for which reason: R6, R9, R15. */
@RuleTest
class MoveRuleTest {

  private static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  private static final Instant LAST = START.minus(Duration.ofHours(24));
  private static final Instant NEW = START.plus(Duration.ofDays(5));
  private static final MoveReason OWN = new MoveReason("own", "Own", Asker.MENTOR, false);
  private static final MoveReason FREE = new MoveReason("free", "Asked", Asker.FAMILY, false);
  private static final MoveReason BILLED = new MoveReason("billed", "Too late", Asker.FAMILY, true);
  private static final List<String> ZONES = List.of(
      "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Europe/London", "Europe/Berlin",
      "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland", "Africa/Casablanca", "America/St_Johns");

  private static Cancellation rule(Instant startsAt) {
    return new Cancellation(startsAt, 60, new Notice(Duration.ofHours(24)), new Percentages(Map.of(
        AttendanceStatus.ATTENDED, new Percentages.Pair(100, 100),
        AttendanceStatus.MISSED, new Percentages.Pair(100, 100),
        AttendanceStatus.CANCELLED_BILLABLE, new Percentages.Pair(100, 100),
        AttendanceStatus.CANCELLED_NON_BILLABLE, new Percentages.Pair(0, 0))));
  }

  private static List<PlanRefusal> check(
      @Nullable MoveReason reason, boolean late, boolean everybody, MoveRequest asked, Instant now) {
    return new MoveRule(rule(START), 5, reason, late, everybody).check(asked, now);
  }

  private static MoveRequest to(Instant startsAt, int minutes) {
    return MoveRequest.by(Asker.MENTOR, startsAt, minutes, "own");
  }

  private static MoveRequest told(@Nullable Instant toldAt, boolean waives) {
    return new MoveRequest(Asker.MENTOR, NEW, 60, "asked", null, toldAt, waives, null);
  }

  @Test
  void untilItStarts() {
    assertThat(check(OWN, false, true, to(NEW, 60), START.minusNanos(1))).isEmpty();
    assertThat(check(OWN, false, true, to(NEW, 60), START)).containsExactly(new PlanRefusal.Started(START));
  }

  @Test
  void toATimeToComeWithinAYear() {
    assertThat(check(OWN, false, true, to(LAST, 60), LAST)).containsExactly(new PlanRefusal.NewTimePast());
    assertThat(check(OWN, false, true, to(LAST.plusSeconds(1), 60), LAST)).isEmpty();
    var farthest = LAST.plus(Duration.ofDays(366));
    assertThat(check(OWN, false, true, to(farthest, 60), LAST)).isEmpty();
    assertThat(check(OWN, false, true, to(farthest.plusSeconds(1), 60), LAST))
        .containsExactly(new PlanRefusal.NewTimeTooFar(farthest));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 45, 480})
  void ofAnyLengthOfTheGrid(int minutes) {
    assertThat(check(OWN, false, true, to(NEW, minutes), LAST)).isEmpty();
  }

  @Test
  void notOfAnotherLength() {
    assertThat(check(OWN, false, true, to(NEW, 62), LAST)).containsExactly(new PlanRefusal.MinutesOffGrid(5));
    for (int minutes : new int[] {10, 485}) {
      assertThat(check(OWN, false, true, to(NEW, minutes), LAST))
          .containsExactly(new PlanRefusal.MinutesOutOfRange(15, 480));
    }
    assertThat(check(OWN, false, true, to(START, 60), LAST)).containsExactly(new PlanRefusal.Unchanged());
    assertThat(check(OWN, false, true, to(START, 65), LAST)).isEmpty();
    var off = new Cancellation(START, 52, rule(START).notice(), rule(START).percentages());
    assertThat(new MoveRule(off, 5, OWN, false, true).check(to(NEW, 52), LAST)).as("as it was").isEmpty();
  }

  @Test
  void forAReasonThatFitsWhenTheFamilyTold() {
    assertThat(check(null, false, true, to(NEW, 60), LAST)).containsExactly(new PlanRefusal.ReasonMissing());
    assertThat(check(BILLED, false, true, told(LAST, false), LAST)).containsExactly(new PlanRefusal.NotLate(LAST));
    assertThat(check(BILLED, true, true, told(LAST, false), LAST)).isEmpty();
    assertThat(check(BILLED, true, false, told(LAST, false), LAST)).containsExactly(new PlanRefusal.OthersCome());
    assertThat(check(FREE, true, true, told(LAST, false), LAST)).containsExactly(new PlanRefusal.NeedsWaiver(LAST));
    assertThat(check(FREE, true, true, told(LAST, true), LAST)).isEmpty();
    assertThat(check(FREE, false, true, told(LAST, false), LAST)).isEmpty();
  }

  @Test
  void notToldLaterThanNowNorLongAgo() {
    assertThat(check(FREE, false, true, told(LAST.plusSeconds(1), false), LAST))
        .containsExactly(new PlanRefusal.ToldInFuture());
    assertThat(check(FREE, false, true, told(START.minus(Duration.ofDays(400)), false), LAST))
        .containsExactly(new PlanRefusal.ToldTooLongAgo());
  }

  @Test
  void aNoteIsTextOfAThousandCharacters() {
    var tooLong = new MoveRequest(Asker.MENTOR, NEW, 60, "own", null, null, false, "x".repeat(1001));
    assertThat(check(OWN, false, true, tooLong, LAST)).containsExactly(new PlanRefusal.NoteTooLong(1001, 1000));
    var noText = new MoveRequest(Asker.MENTOR, NEW, 60, "own", null, null, false, "a\u0001b");
    assertThat(check(OWN, false, true, noText, LAST)).containsExactly(new PlanRefusal.NoteNotText());
  }

  static Stream<ZoneOffsetTransition> clockChanges() {
    var from = Instant.parse("2024-01-01T00:00:00Z");
    var to = Instant.parse("2031-01-01T00:00:00Z");
    return ZONES.stream().flatMap(zone -> Stream
        .iterate(ZoneId.of(zone).getRules().nextTransition(from),
            change -> change != null && change.getInstant().isBefore(to),
            change -> ZoneId.of(zone).getRules().nextTransition(change.getInstant())));
  }

  /** Whatever the clocks do between the telling and the start: elapsed time counts, and the first telling is kept. */
  @ParameterizedTest
  @MethodSource("clockChanges")
  void theNoticeIsThatOfTheFirstTellingOverEveryClockChange(ZoneOffsetTransition change) {
    for (int hours = 1; hours < 24; hours++) {
      var startsAt = change.getInstant().plus(Duration.ofHours(hours));
      var rule = rule(startsAt);
      var last = startsAt.minus(Duration.ofHours(24));
      var now = startsAt.minusSeconds(1);
      assertThat(rule.status(Asker.FAMILY, now, new Telling(false, last)))
          .isEqualTo(AttendanceStatus.CANCELLED_NON_BILLABLE);
      assertThat(rule.status(Asker.FAMILY, now, new Telling(false, last.plusNanos(1))))
          .isEqualTo(AttendanceStatus.CANCELLED_BILLABLE);
      assertThat(rule.status(Asker.FAMILY, last, Telling.NONE)).isEqualTo(AttendanceStatus.CANCELLED_NON_BILLABLE);
      assertThat(rule.status(Asker.FAMILY, last, new Telling(true, null)))
          .as("once too late").isEqualTo(AttendanceStatus.CANCELLED_BILLABLE);
      assertThat(rule.later(new Telling(false, last))).isEqualTo(AttendanceStatus.CANCELLED_NON_BILLABLE);
    }
  }
}
