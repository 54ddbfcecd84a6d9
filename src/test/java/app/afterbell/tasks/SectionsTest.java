package app.afterbell.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.tasks.Sections.Section;
import org.junit.jupiter.api.Test;

class SectionsTest {

  private static final String TEMPLATE = "## What we did\n\n## What went well\n\n## To practise\n\n## Next time\n";

  @Test
  void findsWhatWasLeftForTheNextTime() {
    var notes = "## What we did\nFactoring.\n\n## to practise ##\nPage 84.\n\n## What went well\n\n## Next time\nSquares.";

    assertThat(Sections.of(notes).ahead(TEMPLATE))
        .containsExactly(new Section("to practise", "Page 84."), new Section("Next time", "Squares."));
  }

  @Test
  void showsEverythingOfWhoWentAnotherWay() {
    assertThat(Sections.of("We read.\n\n# Homework\nPage 3").ahead(TEMPLATE))
        .containsExactly(new Section("", "We read."), new Section("Homework", "Page 3"));
    assertThat(Sections.of("").ahead(TEMPLATE)).isEmpty();
  }
}
