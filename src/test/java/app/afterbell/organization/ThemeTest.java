package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** R39; WCAG 2.2, 1.4.3. */
@RuleTest
class ThemeTest {

  private static Colour colour(String hex) {
    return Colour.of(hex).orElseThrow();
  }

  @Test
  void readsOurOwnGreensEachOnItsPaper() {
    assertThat(Theme.LIGHT.reads(colour("#1c5d4a"))).isTrue();
    assertThat(Theme.DARK.reads(colour("#6fc3a5"))).isTrue();
    assertThat(Theme.LIGHT.reads(colour("#6fc3a5"))).isFalse();
    assertThat(Theme.DARK.reads(colour("#1c5d4a"))).isFalse();
  }

  @Test
  void namesTheNearestThatIsReadAndLeavesAloneWhatIs() {
    assertThat(Theme.LIGHT.nearest(colour("#1c5d4a"))).isEqualTo(colour("#1c5d4a"));
    var random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      var typed = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      for (var theme : Theme.values()) {
        var nearest = theme.nearest(typed);
        assertThat(theme.reads(nearest)).as(theme + " " + typed.hex()).isTrue();
        assertThat(nearest.isReadOn(theme.ground())).isTrue();
        assertThat(nearest.isReadOn(theme.soft(nearest))).isTrue();
        assertThat(theme.ink(nearest).isReadOn(nearest)).as("written on " + nearest.hex()).isTrue();
        assertThat(theme.reads(typed)).isEqualTo(nearest.equals(typed));
      }
    }
  }
}
