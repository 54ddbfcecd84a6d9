package app.afterbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PracticeListTest {

  private static final List<String> HEADINGS = List.of("To practise", "To practice", "Homework");

  private static List<String> texts(String notes) {
    return PracticeList.of(notes, HEADINGS).stream().map(PracticeList.Item::text).toList();
  }

  static Stream<Arguments> notes() {
    return Stream.of(
        Arguments.of("", List.of()),
        Arguments.of("## What we did\nFractions.", List.of()),
        Arguments.of("## To practise\nPage 84, even problems.", List.of("Page 84, even problems.")),
        Arguments.of("## To practise\nPage 84.\n\nPage 85.", List.of("Page 84.", "Page 85.")),
        Arguments.of("## To practise\n- Sketch the six\n- Name *vertex* and axis",
            List.of("Sketch the six", "Name *vertex* and axis")),
        Arguments.of("## to PRACTICE:\n1. One\n2. Two", List.of("One", "Two")),
        Arguments.of("Homework\n--------\nRead.", List.of("Read.")),
        Arguments.of("## **Homework** \nRead.", List.of("Read.")),
        Arguments.of("## Homework\nRead.\n## Next time\nDialogue.", List.of("Read.")),
        Arguments.of("## Homework\nRead.\n### At the piano\nScales.\n# Done\nNo.", List.of("Read.", "Scales.")),
        Arguments.of("## Homework\nRead this:\n\n- One\n  - inside", List.of("Read this:", "One\n\n- inside")),
        Arguments.of("## Homework\nRead.\n\n## Homework\nRead.\n\n***\n\nWrite.", List.of("Read.", "Write.")),
        Arguments.of("## Homework\n- \n- [x] Watch [this](https://example.org/v)",
            List.of("[x] Watch [this](https://example.org/v)")),
        Arguments.of("## Homework for nobody\nRead.", List.of()),
        Arguments.of("> ## Homework\n> Read.", List.of()),
        Arguments.of("## To practise\nاكتبي خمس جمل", List.of("اكتبي خمس جمل")));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void findsWhatStandsUnderAHeadingThatSaysSo(String notes, List<String> items) {
    assertThat(texts(notes)).isEqualTo(items);
  }

  @Test
  void keepsTheNumbersThatWereTyped() {
    assertThat(PracticeList.of("## Homework\n12. Page 84\n14. Page 84\n20)\n\n- 2*3*4 and \\(x\\)\n  1. a\n  3. b",
        HEADINGS))
        .extracting(PracticeList.Item::typed)
        .containsExactly("12. Page 84", "14. Page 84", "20)", "2*3*4 and \\(x\\)\n\n1. a\n3. b");
  }

  @Test
  void takesAChangedItemForANewOne() {
    var before = PracticeList.of("## Homework\n- Page 84\n- Page 85", null, HEADINGS);
    var after = PracticeList.of("## Homework\n- Page 85\n- Page 86", null, HEADINGS);
    assertThat(before.get(1)).isEqualTo(after.get(0));
    assertThat(before.get(0).key()).hasSize(32).isNotEqualTo(after.get(1).key());
  }

  @Test
  void addsThePartOfAStudentToWhatIsForAll() {
    assertThat(PracticeList.of("## Homework\n- Tape", "## Homework\n- Tape\n- Glue", HEADINGS))
        .extracting(PracticeList.Item::text).containsExactly("Tape", "Glue");
  }

  @Test
  void listsNoMoreThanAnybodyCanPractise() {
    assertThat(texts("## Homework\n" + "- x\n".repeat(3) + Stream.iterate(0, i -> i + 1).limit(100)
        .map(i -> "- " + i + "\n").reduce("", String::concat)))
        .hasSize(30);
  }

  @Test
  void isNotBroughtDownByDeepNesting() {
    assertThat(texts("## Homework\n" + "> ".repeat(5000) + "deep")).hasSize(1);
    assertThat(texts("## Homework\n" + "*".repeat(10_000) + "deep")).hasSize(1);
  }
}
