package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R6: a multiple of 5, at least 15, at most the planned minutes + 30; the planned minutes themselves always. */
@RuleTest
class MinuteGridTest {

  private static final MinuteGrid GRID = new MinuteGrid(5, 15, 30);

  @Test
  void takesMultiplesOfFiveFromFifteenToThirtyOver() {
    assertThat(GRID.allowed(60)).startsWith(15, 20).endsWith(85, 90).hasSize(16);
  }

  @Test
  void takesThePlannedMinutesOffTheGrid() {
    assertThat(GRID.allowed(52)).contains(50, 52, 55, 80).doesNotContain(51, 53, 82, 85);
  }

  @Test
  void saysTheMostThatCanBeLogged() {
    assertThat(GRID.check(60, 95)).contains(new Refusal.TooLong(95, 90));
    assertThat(GRID.check(52, 85)).contains(new Refusal.TooLong(85, 80));
  }

  @Test
  void saysTheLeastThatCanBeLogged() {
    assertThat(GRID.check(60, 10)).contains(new Refusal.TooShort(10, 15));
    assertThat(GRID.check(60, -5)).contains(new Refusal.TooShort(-5, 15));
  }

  @Test
  void saysTheNeighboursOfMinutesOffTheGrid() {
    assertThat(GRID.check(60, 62)).contains(new Refusal.OffTheGrid(62, 5, 60, 65));
    assertThat(GRID.check(52, 82)).contains(new Refusal.OffTheGrid(82, 5, 80, 80));
  }

  @Test
  void isTheGridThatWasSettled() {
    assertThat(MinuteGrid.of(Settled.DEFAULTS)).isEqualTo(GRID);
    assertThat(new MinuteGrid(5, 7, 30).check(60, 7)).as("a shortest length off the grid")
        .contains(new Refusal.OffTheGrid(7, 5, 10, 10));
  }

  static IntStream plannedLengths() {
    return IntStream.rangeClosed(15, 480);
  }

  @ParameterizedTest(name = "planned {0}")
  @MethodSource("plannedLengths")
  void holdsForEveryPlannedLength(int planned) {
    var allowed = GRID.allowed(planned);
    for (int actual = -10; actual <= planned + 60; actual++) {
      boolean legal = actual == planned || (actual % 5 == 0 && actual >= 15 && actual <= planned + 30);
      assertThat(GRID.check(planned, actual).isEmpty()).as("%d of %d", actual, planned).isEqualTo(legal);
      assertThat(Arrays.binarySearch(allowed, actual) >= 0).as("%d of %d listed", actual, planned).isEqualTo(legal);
    }
    assertThat(GRID.longest(planned)).isEqualTo(allowed[allowed.length - 1]);
    assertThat(GRID.least(planned)).isEqualTo(allowed[0]);
  }

  @ParameterizedTest(name = "planned {0}")
  @MethodSource("plannedLengths")
  void proposesOnlyWhatItTakes(int planned) {
    for (int actual = -10; actual <= planned + 60; actual++) {
      GRID.check(planned, actual).ifPresent(refusal -> assertThat(proposals(refusal))
          .allSatisfy(minutes -> assertThat(GRID.check(planned, minutes)).isEmpty()));
    }
  }

  private static List<Integer> proposals(Refusal refusal) {
    return switch (refusal) {
      case Refusal.TooLong(_, int longest) -> List.of(longest);
      case Refusal.TooShort(_, int least) -> List.of(least);
      case Refusal.OffTheGrid(_, _, int below, int above) -> List.of(below, above);
      default -> throw new AssertionError(refusal);
    };
  }
}
