package app.afterbell.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.testing.RuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class ChoiceTest {

  private static final Choice FOURTH = nth(4);

  @ParameterizedTest
  @CsvSource({"0, 0, 3, 0", "0, 0, 4, 1", "4, 0, 7, 0", "4, 0, 8, 1", "0, 0, 8, 2", "0, 22, 23, 0", "0, 22, 24, 1",
      "0, 24, 27, 0", "0, 24, 28, 1"})
  void remindsAfterEveryFourth(int told, int muted, int ready, int reminders) {
    assertThat(FOURTH.due(told, muted, ready, all(40))).hasSize(reminders).allMatch(places -> places.count() == 4);
  }

  @Test
  void tellsEachPlaceOnceWhateverIsChosenOnTheWay() {
    for (long seed = 1; seed <= 500; seed++) {
      var random = new Random(seed);
      var told = 0;
      var places = new ArrayList<Integer>();
      var choice = FOURTH;
      for (int ready = 0; ready <= 60; ready++) {
        for (var due : choice.due(told, 0, ready, all(60))) {
          for (int place = due.after() + 1; place <= due.through(); place++) {
            places.add(place);
          }
          told = due.through();
        }
        choice = random.nextInt(4) > 0 ? choice : random.nextBoolean() ? nth(2 + random.nextInt(11))
            : new Choice(Rhythm.EACH, 2, Via.BOTH);
      }
      var each = new Choice(Rhythm.EACH, 2, Via.BOTH);
      for (var due : each.due(told, 0, 60, all(60))) {
        for (int place = due.after() + 1; place <= due.through(); place++) {
          places.add(place);
        }
      }
      assertThat(places).as("seed " + seed).hasSize(60).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void tellsAllThatIsThereInOneAfterEachSession() {
    var each = new Choice(Rhythm.EACH, 2, Via.BOTH);
    assertThat(each.due(4, 0, 6, all(6))).containsExactly(new Places(4, 6));
    assertThat(each.due(6, 0, 6, List.of())).isEmpty();
    assertThat(each.due(0, 22, 23, List.of(23))).containsExactly(new Places(22, 23));
  }

  @Test
  void tellsNothingWhereNoneIsWanted() {
    assertThat(new Choice(Rhythm.NONE, 4, Via.BOTH).due(0, 0, 40, all(40))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 4", "0, 0, 3, 4", "0, 0, 4, 4", "4, 0, 4, 8", "4, 0, 6, 8", "4, 0, 9, 12", "0, 22, 22, 24",
      "0, 24, 24, 28"})
  void saysAfterWhichTheNextComes(int told, int muted, int sessions, int next) {
    assertThat(FOURTH.next(told, muted, sessions)).isEqualTo(next);
  }

  @Test
  void tellsWhatHoldsSomethingNewAndNothingThatIsOldAlone() {
    assertThat(FOURTH.due(0, 0, 12, List.of(1, 2, 3))).as("the fourth is old").containsExactly(new Places(0, 4));
    assertThat(FOURTH.due(0, 0, 12, List.of(12))).containsExactly(new Places(8, 12));
    assertThat(FOURTH.due(0, 0, 12, List.of())).isEmpty();
    assertThat(new Choice(Rhythm.EACH, 2, Via.BOTH).due(0, 0, 12, List.of())).isEmpty();
  }

  @Test
  void goesOnFromWhatWasToldWhenTheNumberChanges() {
    assertThat(nth(2).due(4, 0, 7, all(7))).isEqualTo(List.of(new Places(4, 6)));
    assertThat(nth(12).due(4, 0, 15, all(16))).isEmpty();
    assertThat(nth(12).due(4, 0, 16, all(16))).containsExactly(new Places(4, 16));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 13})
  void holdsTwoToTwelve(int every) {
    assertThatThrownBy(() -> nth(every)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysThatTheNextSessionCompletesOneThatComesAfterEach() {
    assertThat(new Choice(Rhythm.EACH, 2, Via.BOTH).next(3, 0, 5)).isEqualTo(6);
    assertThat(new Choice(Rhythm.EACH, 2, Via.BOTH).next(7, 0, 5)).isEqualTo(8);
  }

  private static List<Integer> all(int places) {
    return IntStream.rangeClosed(1, places).boxed().toList();
  }

  private static Choice nth(int every) {
    return new Choice(Rhythm.NTH, every, Via.BOTH);
  }
}
