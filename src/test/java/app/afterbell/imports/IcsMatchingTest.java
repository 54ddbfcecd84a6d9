package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which engagement an event is of: sure, or asked. */
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
  void asksWhereItIsNotSure() {
    assertThat(of("Algebra")).isNull();
    assertThat(of("Dentist")).isNull();
    assertThat(of("")).isNull();
    assertThat(of("Canal, algebraic")).isNull();
    assertThat(IcsMatching.of(new IcsEvent("u", "", "Ana", Set.of(), Instant.EPOCH, 60, false), List.of())).isEmpty();
  }
}
