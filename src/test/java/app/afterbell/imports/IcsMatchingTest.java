package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R30: which engagement an event is of: sure, or asked. */
@RuleTest
class IcsMatchingTest {

  private static final EngagementId ALGEBRA = EngagementId.next();
  private static final EngagementId WRITING = EngagementId.next();
  private static final EngagementId OTHER = EngagementId.next();
  private static final List<IcsCandidate> ALL = List.of(
      new IcsCandidate(ALGEBRA, "Algebra with Ana", "Algebra", "Maya", List.of("maya@x"),
          List.of("ana@x", "elena@x"), List.of("Ana Rivera")),
      new IcsCandidate(WRITING, "Writing", "Writing", "Maya", List.of("maya@x"), List.of("elena@x"),
          List.of("Lucía Rivera")),
      new IcsCandidate(OTHER, "Algebra II", "Algebra", "Tomás", List.of("tomas@x"), List.of("carmen@x"),
          List.of("Mateo Díaz")));

  private static EngagementId of(String title, String... addresses) {
    var event = new IcsEvent("u", "", title, Arrays.stream(addresses).collect(Collectors.toUnmodifiableSet()),
        Instant.EPOCH, 60, false);
    return IcsMatching.of(event, ALL).orElse(null);
  }

  @Test
  void goesByAddressesWhereTheyNameOne() {
    assertThat(of("Lesson", "ana@x")).isEqualTo(ALGEBRA);
    assertThat(of("Lesson", "office@x", "maya@x", "ana@x")).isEqualTo(ALGEBRA);
    assertThat(of("Lesson", "carmen@x")).isEqualTo(OTHER);
  }

  @Test
  void goesByTheTitleWhereAddressesNameSeveral() {
    assertThat(of("Lesson", "elena@x")).isNull();
    assertThat(of("Writing!", "elena@x")).isEqualTo(WRITING);
    assertThat(of("Lucia Rivera, lesson", "elena@x")).isEqualTo(WRITING);
  }

  @Test
  void goesByTheTitleAlone() {
    assertThat(of("ALGEBRA with Ana")).isEqualTo(ALGEBRA);
    assertThat(of("Algebra: Mateo")).isEqualTo(OTHER);
    assertThat(of("Tutoring Mateo Diaz")).isEqualTo(OTHER);
    assertThat(of("Writing")).isEqualTo(WRITING);
    assertThat(of("Ana: advanced algebra")).as("a word of the subject, with the student").isEqualTo(ALGEBRA);
  }

  @Test
  void staysWithThoseThatAddressesName() {
    assertThat(of("Writing", "maya@x")).isEqualTo(WRITING);
    assertThat(of("Writing", "tomas@x")).as("another mentor's").isNull();
    assertThat(of("Mateo Díaz", "maya@x")).isNull();
    assertThat(of("Lesson", "maya@x", "carmen@x")).as("a family of another mentor's").isNull();
    assertThat(of("Algebra: Mateo", "elena@x")).as("another family's").isNull();
    assertThat(of("Mateo Díaz", "elena@x")).isNull();
    assertThat(of("Lesson", "tomas@x")).as("a mentor's only one").isNull();
  }

  @Test
  void asksWhereItIsNotSure() {
    assertThat(of("Algebra")).isNull();
    assertThat(of("Dentist")).isNull();
    assertThat(of("")).isNull();
    assertThat(of("Canal, algebraic")).isNull();
    assertThat(IcsMatching.of(new IcsEvent("u", "", "Ana", Set.of(), Instant.EPOCH, 60, false), List.of())).isEmpty();
  }

  @ParameterizedTest(name = "\"{0}\" holds \"{1}\": {2}")
  @CsvSource({
      "Ana, Ana, true",
      "lesson with Ana, Ana, true",
      "Ana Rivera lesson, ana rivera, true",
      "lesson: Ana Rivera, ana rivera, true",
      "Canal, Ana, false",
      "Rivera Ana, Ana Rivera, false",
      "Ana and Rivera, Ana Rivera, false",
      "Ana, Ana Rivera, false",
      "Ana, '', false",
      "'', '', false"})
  void findsWholeWordsOneAfterTheOther(String title, String wanted, boolean found) {
    assertThat(IcsMatching.holds(IcsMatching.words(title), IcsMatching.words(wanted))).isEqualTo(found);
  }

  @Test
  void readsWordsWithoutAccentsCapitalsAndMarks() {
    assertThat(IcsMatching.words(" Lucía's ÉCOLE – Algebra-2! "))
        .containsExactly("lucia", "s", "ecole", "algebra", "2");
    assertThat(IcsMatching.words("—")).isEmpty();
  }

  @Test
  void keepsTheFirstDateOfEachEvent() {
    var first = new IcsEvent("a", "1", "Algebra", Set.of(), Instant.EPOCH, 60, false);
    var second = new IcsEvent("a", "2", "Moved", Set.of(), Instant.EPOCH.plusSeconds(60), 60, false);
    var other = new IcsEvent("b", "", "Algebra", Set.of(), Instant.EPOCH, 60, false);
    assertThat(IcsMatching.firsts(List.of(first, second, other, first))).containsExactly(first, other);
  }
}
