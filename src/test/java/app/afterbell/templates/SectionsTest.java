package app.afterbell.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.templates.Sections.Written;
import app.afterbell.testing.RuleTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RuleTest
class SectionsTest {

  private static final NoteTemplate TEMPLATE = new NoteTemplate(
      new TemplateId(UUID.randomUUID()), "Standard", true, 1,
      Stream.of("What we did", "What went well", "To practise", "Next time")
          .map(heading -> new Section(heading, "", false, false)).toList(),
      List.of());

  @Test
  void findsWhatWasLeftForTheNextTime() {
    var notes = "## What we did\nFactoring.\n\n## to practise ##\nPage 84.\n\n## What went well\n\n## Next "
        + "time\nSquares.";

    assertThat(Sections.of(notes).ahead(TEMPLATE))
        .containsExactly(new Written("to practise", 2, "Page 84."), new Written("Next time", 2, "Squares."));
  }

  @Test
  void showsEverythingOfWhoWentAnotherWay() {
    assertThat(Sections.of("We read.\n\n# Homework\nPage 3").ahead(TEMPLATE))
        .containsExactly(new Written("", 0, "We read."), new Written("Homework", 1, "Page 3"));
    assertThat(Sections.of("").ahead(TEMPLATE)).isEmpty();
  }

  @Test
  void beginsWithTheFirstHeadingWhereNothingStandsBeforeIt() {
    assertThat(Sections.of("\n# Homework\nPage 3").all()).containsExactly(new Written("Homework", 1, "Page 3"));
  }

  @Test
  void countsNoHeadingBeforeTheFirst() {
    var sections = Sections.of("We read.\n\n# Homework\nPage 3");

    assertThat(sections.keys()).containsExactly(Headings.key("Homework"));
    assertThat(sections.fills("Homework")).isTrue();
    assertThat(sections.fills("")).isFalse();
  }
}
