package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** R17: Markdown, 1 to 10,000 characters beyond the template; an untouched template is not a note. */
class NotesRuleTest {

  private static final String TEMPLATE = "## What we did\n\n## To practise\n";
  private static final NotesRule RULE = new NotesRule(Set.of("what we did", "to practise"), 10_000);

  @Test
  void refusesNothing() {
    assertThat(RULE.check("")).contains(new Refusal.NotesEmpty());
    assertThat(RULE.check(" \r\n\t ")).contains(new Refusal.NotesEmpty());
  }

  @Test
  void refusesAnUntouchedTemplateHoweverItsBlanksLie() {
    assertThat(RULE.check(TEMPLATE)).contains(new Refusal.NotesEmpty());
    assertThat(RULE.check("  ## What we did  \r\n\r\n\r\n## To practise\r\n\r\n")).contains(new Refusal.NotesEmpty());
    assertThat(RULE.check("## To practise")).contains(new Refusal.NotesEmpty());
  }

  @Test
  void takesOneCharacterBeyondTheTemplate() {
    assertThat(RULE.check("## What we did\nx\n## To practise")).isEmpty();
  }

  @Test
  void leavesAHeadingOutHoweverOftenItStandsThereAndHoweverItIsWritten() {
    assertThat(RULE.beyondTemplate("## What we did\n## What we did\n# what  we DID #\nx")).isEqualTo(1);
    assertThat(RULE.beyondTemplate("What we did")).isEqualTo("What we did".length());
    assertThat(RULE.beyondTemplate("## What we read")).isEqualTo("## What we read".length());
  }

  @Test
  void takesExactlyTenThousandCharactersBeyondTheTemplateAndNotOneMore() {
    assertThat(RULE.check(TEMPLATE + "x".repeat(10_000))).isEmpty();
    assertThat(RULE.check(TEMPLATE + "x".repeat(10_001))).contains(new Refusal.NotesTooLong(10_001, 10_000));
  }

  @Test
  void countsCharactersAndNotTheirHalves() {
    assertThat(RULE.beyondTemplate("🙂🙂")).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNotText() {
    assertThat(RULE.check("a\u0000b")).contains(new Refusal.NotText());
    assertThat(RULE.check("a\uD83Db")).contains(new Refusal.NotText());
  }
}
