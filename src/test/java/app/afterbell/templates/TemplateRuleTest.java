package app.afterbell.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name, 1 to 12 sections with headings of their own, hints and subjects that fit. */
@RuleTest
class TemplateRuleTest {

  @Test
  void takesATemplateAtItsBounds() {
    var sections = IntStream.range(0, 12)
        .mapToObj(i -> new Section("h".repeat(98) + (10 + i), "x".repeat(300), true, true)).toList();

    assertThat(TemplateRule.check(new TemplateText("🙂".repeat(100), sections, List.of("s".repeat(200))))).isEmpty();
  }

  @Test
  void refusesWhatIsMissingAndSaysAllOfItAtOnce() {
    assertThat(
        TemplateRule.check(new TemplateText(" ", List.of(section("Read"), section(" ## "), section("READ")),
            List.of())))
        .containsExactly(
            new TemplateRefusal.NameMissing(), new TemplateRefusal.HeadingMissing(1),
            new TemplateRefusal.HeadingTwice(2, "READ"));
    assertThat(TemplateRule.check(new TemplateText("Club", List.of(), List.of())))
        .containsExactly(new TemplateRefusal.NoSections());
  }

  @Test
  void refusesWhatIsTooLongOrTooMany() {
    var long13 = Collections.nCopies(13, section("x".repeat(101)));

    assertThat(TemplateRule.check(new TemplateText("n".repeat(101), long13, List.of("s".repeat(201)))))
        .contains(new TemplateRefusal.NameTooLong(101, 100), new TemplateRefusal.TooManySections(13, 12),
            new TemplateRefusal.HeadingTooLong(12, 101, 100), new TemplateRefusal.SubjectTooLong("s".repeat(201), 200));
    assertThat(
        TemplateRule.check(new TemplateText("Club", List.of(new Section("Read", "h".repeat(301), false, false)),
            List.of())))
        .containsExactly(new TemplateRefusal.HintTooLong(0, 301, 300));
  }

  @Test
  void readsHeadingsAsOneLineAndWithoutTheirMarks() {
    assertThat(section("##  What\nwe   did ##").heading()).isEqualTo("What we did");
    assertThat(section("C#").heading()).isEqualTo("C#");
  }

  @Test
  void keepsEachSubjectOnce() {
    assertThat(new TemplateText("Club", List.of(), List.of("Robotics ", "robotics", "", "Debate")).subjects())
        .containsExactly("Debate", "Robotics");
  }

  @Test
  void takesAHundredSubjects() {
    var subjects = IntStream.range(0, 101).mapToObj(i -> "Subject " + i).toList();

    assertThat(TemplateRule.check(new TemplateText("Club", List.of(section("Read")), subjects.subList(0, 100))))
        .isEmpty();
    assertThat(TemplateRule.check(new TemplateText("Club", List.of(section("Read")), subjects)))
        .containsExactly(new TemplateRefusal.TooManySubjects(101, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\ud800b", "a\udfffb", "a\u001bb"})
  void refusesWhatIsNotTextWhereverItStands(String none) {
    assertThat(Stream.of(
            new TemplateText(none, List.of(section("Read")), List.of()),
            new TemplateText("Club", List.of(section(none)), List.of()),
            new TemplateText("Club", List.of(new Section("Read", none, false, false)), List.of()),
            new TemplateText("Club", List.of(section("Read")), List.of(none)))
        .map(TemplateRule::check))
        .allSatisfy(refusals -> assertThat(refusals).containsExactly(new TemplateRefusal.NotText()));
  }

  private static Section section(String heading) {
    return new Section(heading, "", false, false);
  }
}
