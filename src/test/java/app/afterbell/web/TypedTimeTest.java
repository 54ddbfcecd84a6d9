package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import app.afterbell.web.TypedTime.Meant;
import app.afterbell.web.TypedTime.Skipped;
import app.afterbell.web.TypedTime.Twice;
import app.afterbell.web.TypedTime.Unreadable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class TypedTimeTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant FIRST = Instant.parse("2026-11-01T05:30:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-01T06:30:00Z");

  // Half an hour is repeated on Lord Howe Island; elsewhere days begin at 1:00, or are skipped whole.
  private static final List<String> ZONES = List.of("America/New_York", "Europe/Dublin", "Australia/Lord_Howe",
      "America/Havana",
      "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu", "America/St_Johns", "UTC");

  @Test
  void sendsBackWhatItWasFilledWith() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var id : ZONES) {
      var zone = ZoneId.of(id);
      for (int i = 0; i < 300; i++) {
        var change = zone.getRules().nextTransition(Instant.ofEpochSecond(random.nextLong(0, 2_000_000_000L)));
        var near = change == null ? Instant.ofEpochSecond(random.nextInt()) : change.getInstant();
        var at = near.plusSeconds(random.nextInt(-9_000, 9_000)).plus(random.nextInt(1_000_000), ChronoUnit.MICROS);

        assertThat(sentBack(TypedTime.of(at, zone)).on(zone)).as("%s in %s, seed %d", at, id, seed)
            .isEqualTo(new Meant(at));
      }
    }
  }

  @Test
  void asksWhichOfTwoTimesIsMeant() {
    assertThat(new TypedTime("2026-11-01T01:30", "", "").on(NEW_YORK)).isEqualTo(new Twice(FIRST, SECOND));
    assertThat(new TypedTime("2026-11-01T01:30", "first", "").on(NEW_YORK)).isEqualTo(new Meant(FIRST));
    assertThat(new TypedTime("2026-11-01T01:30", "second", "").on(NEW_YORK)).isEqualTo(new Meant(SECOND));
    assertThat(new TypedTime("2026-11-01T01:30", "second", FIRST.toString()).on(NEW_YORK)).isEqualTo(new Meant(SECOND));
    assertThat(new TypedTime("2026-11-01T01:30", "third", "yesterday").on(NEW_YORK))
        .isEqualTo(new Twice(FIRST, SECOND));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-01T01:00,true", "2026-11-01T01:59,true", "2026-11-01T00:59,false", "2026-11-01T02:00,false"})
  void asksInNoOtherHour(String typed, boolean asks) {
    assertThat(new TypedTime(typed, "", "").on(NEW_YORK) instanceof Twice).isEqualTo(asks);
    assertThat(new TypedTime(typed, "", "").twice(NEW_YORK) != null).isEqualTo(asks);
  }

  @Test
  void forgetsWhatItWasFilledWithOnceAnotherTimeIsTyped() {
    var was = "2026-11-01T06:30:17Z";

    assertThat(new TypedTime("2026-11-01T01:30", "", was).on(NEW_YORK)).isEqualTo(new Meant(Instant.parse(was)));
    assertThat(new TypedTime("2026-11-01T01:30", "first", was).on(NEW_YORK)).isEqualTo(new Meant(FIRST));
    assertThat(new TypedTime("2026-11-02T01:30", "second", was).on(NEW_YORK))
        .isEqualTo(new Meant(Instant.parse("2026-11-02T06:30:00Z")));
  }

  @Test
  void saysBetweenWhichTimesThereWasNone() {
    assertThat(new TypedTime("2026-03-08T02:30", "", "").on(NEW_YORK)).isEqualTo(
        new Skipped(LocalDateTime.parse("2026-03-08T02:00"), LocalDateTime.parse("2026-03-08T03:00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-02-30T10:00", "2026-11-22", "22.11.2026 16:00", "99999-01-01T00:00",
      "+99999-01-01T00:00",
      "0026-11-22T16:00"})
  void readsNothingElse(String typed) {
    assertThat(new TypedTime(typed, "", "").on(NEW_YORK)).isEqualTo(new Unreadable());
  }

  @Test
  void showsWhichOfTwoTimesItWas() {
    assertThat(TypedTime.of(FIRST, NEW_YORK)).isEqualTo(new TypedTime("2026-11-01T01:30", "first", FIRST.toString()));
    assertThat(TypedTime.of(SECOND, NEW_YORK))
        .isEqualTo(new TypedTime("2026-11-01T01:30", "second", SECOND.toString()));
  }

  @ParameterizedTest
  @CsvSource({"1899-12-31T23:59,false", "1900-01-01T00:00,true", "2999-12-31T23:59,true", "3000-01-01T00:00,false"})
  void takesTheYearsThatSomebodyMeans(String typed, boolean taken) {
    assertThat(new TypedTime(typed, "", "").on(NEW_YORK) instanceof Meant).isEqualTo(taken);
  }

  @Test
  void isBlankWhereNothingIsTypedAndThenSkipsNothing() {
    assertThat(new TypedTime(" ", "", "").isBlank()).isTrue();
    assertThat(TypedTime.NONE.skipped(NEW_YORK)).isNull();
    assertThat(new TypedTime("2026-03-08T02:30", "", "").isBlank()).isFalse();
    assertThat(new TypedTime("2026-03-08T02:30", "", "").skipped(NEW_YORK)).isNotNull();
    assertThat(new TypedTime("2026-03-08T03:00", "", "").skipped(NEW_YORK)).isNull();
  }

  private static TypedTime sentBack(TypedTime shown) {
    return TypedTime.sent(
        Typed.of(Map.of("told", shown.typed(), "told-turn", shown.turn(), "told-was", shown.was())), "told");
  }
}
