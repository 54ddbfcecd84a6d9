package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.Outcome.Share;
import app.afterbell.sessions.Percentages.Pair;
import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R8, R9, R14: what a cancellation before the start comes to, and what is said against it. */
@RuleTest
class CancellationTest {

  private static final Instant START = Instant.parse("2026-11-25T21:00:00Z");
  private static final Instant LAST = START.minus(Duration.ofHours(24));
  private static final Cancellation RULE = rule(START);

  @Test
  void costsAFamilyNothingUntilTheLastMomentAndTheWholeSessionAfterIt() {
    assertThat(RULE.status(Asker.FAMILY, LAST, Telling.NONE)).isEqualTo(CANCELLED_NON_BILLABLE);
    assertThat(RULE.status(Asker.FAMILY, LAST.plusNanos(1), Telling.NONE)).isEqualTo(CANCELLED_BILLABLE);
    assertThat(RULE.inTimeUntil(LAST)).contains(LAST);
    assertThat(RULE.inTimeUntil(LAST.plusNanos(1))).isEmpty();
  }

  @Test
  void takesThePercentagesThatWereSettledForBothSides() {
    assertThat(RULE.billed(CANCELLED_BILLABLE)).isEqualTo(new Share(CANCELLED_BILLABLE, 60, 50));
    assertThat(RULE.paid(List.of(CANCELLED_NON_BILLABLE, CANCELLED_BILLABLE)))
        .isEqualTo(new Share(CANCELLED_BILLABLE, 60, 80));
    assertThat(RULE.billed(CANCELLED_NON_BILLABLE)).isEqualTo(new Share(CANCELLED_NON_BILLABLE, 60, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MENTOR", "STAFF"})
  void costsNothingWhereTheMentorOrStaffCallItOffHoweverLate(Asker asker) {
    assertThat(RULE.status(asker, START.minusSeconds(1), Telling.NONE)).isNull();
    assertThat(RULE.billed(null)).isEqualTo(new Share(null, 0, 0));
    assertThat(RULE.paid(List.of())).isEqualTo(new Share(null, 0, 0));
  }

  @Test
  void countsWhatAFamilyAskedForFromWhenItTold() {
    assertThat(RULE.check(entered(LAST), START.minusSeconds(60))).isEmpty();
    assertThat(RULE.status(Asker.FAMILY, LAST, Telling.NONE)).isEqualTo(CANCELLED_NON_BILLABLE);
    assertThat(RULE.check(entered(null), LAST)).containsExactly(new PlanRefusal.ToldMissing());
    assertThat(RULE.check(entered(LAST.plusSeconds(1)), LAST)).containsExactly(new PlanRefusal.ToldInFuture());
    assertThat(RULE.check(entered(START.minus(Duration.ofDays(367))), LAST))
        .containsExactly(new PlanRefusal.ToldTooLongAgo());
  }

  @Test
  void aFamilyThatPressesTellsAtThatInstantWhateverItSays() {
    var asked = new CancelRequest(Asker.FAMILY, Asker.STAFF, null, LAST.minusSeconds(1), null, null, null).told(LAST);
    assertThat(asked.toldAt()).isEqualTo(LAST);
    assertThat(asked.askedBy()).isEqualTo(Asker.FAMILY);
  }

  @Test
  void isRefusedFromTheStartOn() {
    var asked = CancelRequest.by(Asker.MENTOR);
    assertThat(RULE.check(asked, START.minusNanos(1))).isEmpty();
    assertThat(RULE.check(asked, START)).containsExactly(new PlanRefusal.Started(START));
  }

  @Test
  void takesANoteOfUpToAThousandCharactersOfText() {
    assertThat(RULE.check(noted("a".repeat(1000)), LAST)).isEmpty();
    assertThat(RULE.check(noted("a".repeat(1001)), LAST)).containsExactly(new PlanRefusal.NoteTooLong(1001, 1000));
    assertThat(RULE.check(noted("a\u0000b"), LAST)).containsExactly(new PlanRefusal.NoteNotText());
    assertThat(noted("  ").note()).isNull();
  }

  @Test
  void canBeTakenBackForTenMinutesAndNotBeyondTheStart() {
    assertThat(RULE.undoUntil(LAST)).isEqualTo(LAST.plus(Duration.ofMinutes(10)));
    assertThat(RULE.undoUntil(START.minusSeconds(60))).isEqualTo(START);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "America/New_York", "America/Sao_Paulo", "Europe/Dublin", "Europe/Berlin", "Africa/Cairo", "Asia/Kolkata",
    "Asia/Gaza", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham"
  })
  void countsElapsedHoursAroundEveryClockChangeFrom2024To2030(String zoneName) {
    changes(ZoneId.of(zoneName)).forEach(change -> {
      for (int minutes = -26 * 60; minutes <= 26 * 60; minutes += 15) {
        var start = change.plus(Duration.ofMinutes(minutes));
        var rule = rule(start);
        var last = rule.inTimeUntil(start.minus(Duration.ofDays(3))).orElseThrow();
        assertThat(Duration.between(last, start)).isEqualTo(Duration.ofHours(24));
        assertThat(rule.status(Asker.FAMILY, last, Telling.NONE)).isEqualTo(CANCELLED_NON_BILLABLE);
        assertThat(rule.status(Asker.FAMILY, last.plusMillis(1), Telling.NONE)).isEqualTo(CANCELLED_BILLABLE);
      }
    });
  }

  @Test
  void holdsWhatWasSettledForTheDayOfItsStart() {
    var rule = Cancellation.of(Settled.DEFAULTS, START, 60);

    assertThat(rule.status(Asker.FAMILY, LAST, Telling.NONE)).isEqualTo(CANCELLED_NON_BILLABLE);
    assertThat(rule.billed(CANCELLED_BILLABLE)).isEqualTo(new Share(CANCELLED_BILLABLE, 60, 100));
  }

  private static Stream<Instant> changes(ZoneId zone) {
    var end = Instant.parse("2031-01-01T00:00:00Z");
    return Stream.iterate(
            zone.getRules().nextTransition(Instant.parse("2024-01-01T00:00:00Z")),
            change -> change != null && change.getInstant().isBefore(end),
            change -> zone.getRules().nextTransition(change.getInstant()))
        .map(change -> change.getInstant());
  }

  private static Cancellation rule(Instant start) {
    var percentages = new Percentages(Map.of(
        ATTENDED, new Pair(100, 100),
        MISSED, new Pair(90, 95),
        CANCELLED_BILLABLE, new Pair(50, 80),
        CANCELLED_NON_BILLABLE, new Pair(10, 20)));
    return new Cancellation(start, 60, new Notice(Duration.ofHours(24)), percentages);
  }

  private static CancelRequest entered(@Nullable Instant toldAt) {
    return new CancelRequest(Asker.MENTOR, Asker.FAMILY, Set.of(PersonId.next()), toldAt, null, null, null);
  }

  private static CancelRequest noted(String note) {
    return new CancelRequest(Asker.STAFF, Asker.STAFF, null, null, CancelReason.ILL, note, null);
  }
}
