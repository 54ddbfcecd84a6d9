package app.afterbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Checked;
import app.afterbell.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class PersonNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"Maya Okafor", "Wei-Ling Chen 陳薇玲", "Nour El-Sayed نور", "Theodore \"Teddy\" Whitfield-Jones",
      "Siobhán O’Neill", "می‌خواهم", "X", "𠮷野家"})
  void takesNamesInAnyScript(String name) {
    assertThat(PersonName.of(name).get().value()).isEqualTo(name);
  }

  @Test
  void takesSurroundingBlanksAway() {
    assertThat(PersonName.of("  Maya Okafor\t").get().value()).isEqualTo("Maya Okafor");
  }

  @Test
  void composesLettersAndTheirAccents() {
    assertThat(PersonName.of("Zoe\u0308").get()).isEqualTo(PersonName.of("Zo\u00eb").get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200b", "\u00a0\u00a0"})
  void refusesWhatShowsNothing(String name) {
    assertThat(PersonName.of(name)).isEqualTo(Checked.refused(PersonRefusal.NAME_MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ma\u0000ya", "Ma\nya", "Ma\u001bya", "Ma\u202aya", "Ma\u202eya", "Ma\u2066ya", "Ma\u2069ya",
      "Ma\ud800ya", "Ma\u2028ya"})
  void refusesWhatCannotBeRead(String name) {
    assertThat(PersonName.of(name)).isEqualTo(Checked.refused(PersonRefusal.NAME_UNREADABLE));
  }

  @ParameterizedTest
  @CsvSource({"a, 200, true", "a, 201, false", "𠮷, 200, true", "𠮷, 201, false"})
  void countsCharactersAndNotTheirHalves(String character, int times, boolean taken) {
    assertThat(PersonName.of(character.repeat(times))).isInstanceOf(taken ? Checked.Fine.class : Checked.Refused.class);
  }
}
