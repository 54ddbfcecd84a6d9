package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@RuleTest
class ElsewhereTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  @Test
  void namesThoseWhoseClocksDifferAtThatInstant() {
    var at = Instant.parse("2026-11-23T21:00:00Z");
    var elsewhere = Elsewhere.of(at, NEW_YORK, List.of("Ana Rivera", "Cian O’Brien", "Leo Park", "Niamh O’Brien"),
        List.of(ZoneId.of("America/Toronto"), ZoneId.of("Europe/Dublin"), ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Europe/Dublin")));

    assertThat(elsewhere).extracting(Elsewhere::who).containsExactly("Cian, Niamh", "Leo");
  }

  @Test
  void knowsThatTwoZonesAgreeInWinterAndNotInSummer() {
    assertThat(Elsewhere.of(Instant.parse("2026-12-01T18:00:00Z"), DENVER, List.of("Mateo Silva"), List.of(PHOENIX)))
        .isEmpty();
    assertThat(Elsewhere.of(Instant.parse("2026-07-01T18:00:00Z"), DENVER, List.of("Mateo Silva"), List.of(PHOENIX)))
        .hasSize(1);
  }

  @Test
  void knowsWhenItIsAnotherDayThere() {
    var at = Instant.parse("2026-11-24T01:00:00Z");
    var dublin = new Elsewhere(ZoneId.of("Europe/Dublin"), List.of("Cian"));

    assertThat(dublin.isOtherDay(at, NEW_YORK)).isTrue();
    assertThat(dublin.isOtherDay(Instant.parse("2026-11-23T18:00:00Z"), NEW_YORK)).isFalse();
  }
}
