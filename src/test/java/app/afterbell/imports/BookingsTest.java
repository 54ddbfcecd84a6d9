package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Known.Booked;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RuleTest
class BookingsTest {

  private static final PersonId MAYA = new PersonId(new UUID(0, 1));
  private static final PersonId ANA = new PersonId(new UUID(0, 2));
  private static final PersonId LEO = new PersonId(new UUID(0, 3));
  private static final SessionId KNOWN = new SessionId(new UUID(0, 4));
  private static final Instant FOUR = Instant.parse("2026-11-23T21:00:00Z");

  @Test
  void oneAfterTheOtherIsNoCollision() {
    var bookings = new Bookings(List.of(new Booked(KNOWN, MAYA, FOUR, 60)));
    add(bookings, 2, FOUR.plus(Duration.ofMinutes(60)), null, MAYA, ANA);
    add(bookings, 3, FOUR.minus(Duration.ofMinutes(60)), null, MAYA, ANA);
    assertThat(bookings.collisions()).isEmpty();
  }

  @Test
  void namesTheLaterLineAndWhereTheOtherStands() {
    var bookings = new Bookings(List.of(new Booked(KNOWN, MAYA, FOUR, 60)));
    add(bookings, 3, FOUR.plus(Duration.ofMinutes(120)), null, ANA);
    add(bookings, 2, FOUR.plus(Duration.ofMinutes(179)), null, ANA);
    add(bookings, 4, FOUR.plus(Duration.ofMinutes(59)), null, MAYA);
    assertThat(bookings.collisions())
        .extracting(found -> found.row().line() + " of " + found.who().value()
            .getLeastSignificantBits() + " with " + found.otherLine())
        .containsExactly("3 of 2 with 2", "4 of 1 with 0");
  }

  @Test
  void saysOfTwoSessionsOnceThatTheyCollide() {
    var bookings = new Bookings(List.of());
    add(bookings, 2, FOUR, null, MAYA, ANA);
    add(bookings, 3, FOUR, null, MAYA, ANA);
    assertThat(bookings.collisions()).hasSize(1);
  }

  @Test
  void aLongSessionIsStillThereWhenAShortOneIsOver() {
    var bookings =
        new Bookings(List.of(new Booked(KNOWN, LEO, FOUR, 180),
            new Booked(new SessionId(new UUID(0, 5)), LEO, FOUR.plusSeconds(60), 15)));
    add(bookings, 2, FOUR.plus(Duration.ofMinutes(100)), null, LEO);
    assertThat(bookings.collisions()).extracting(found -> found.row().line()).containsExactly(2);
  }

  @Test
  void whatGetsAnotherLengthDoesNotCollideWithItselfAndTwoKnownOnesAreNothingNew() {
    var bookings = new Bookings(List.of(
        new Booked(KNOWN, MAYA, FOUR, 60), new Booked(new SessionId(new UUID(0, 5)), ANA, FOUR, 60),
        new Booked(new SessionId(new UUID(0, 6)), ANA, FOUR, 60)));
    add(bookings, 2, FOUR, KNOWN, MAYA);
    assertThat(bookings.collisions()).isEmpty();
  }

  private static void add(Bookings bookings, int line, Instant at, @Nullable SessionId known, PersonId... people) {
    bookings.add(new Row("sessions.csv", line, Map.of(), List.of(), new Findings()), List.of(people), at,
        Duration.ofMinutes(60), known);
  }
}
