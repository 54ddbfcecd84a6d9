package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import app.afterbell.testing.Settled;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R17: Markdown, 1 to 10,000 characters beyond the template; an untouched template is not a note. */
@RuleTest
class NotesRuleTest {

  private static final String TEMPLATE = "## What we did\n\n## To practise\n";
  private static final NotesRule RULE = new NotesRule(Set.of("what we did", "to practise"), 10_000);

  private static final PersonId ANA = PersonId.next();
  private static final PersonId LEO = PersonId.next();
  private static final PersonId MAX = PersonId.next();
  private static final PersonId NOA = PersonId.next();

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

  @ParameterizedTest
  @ValueSource(strings = {
    "\u00a0", "\u200b", "\ufeff", "\u2060", "\u00ad", "\u3164", "\u2800", "\u115f", "\u202e\u202c", "\u0301", "\u034f",
        "\ufe0f", "\u2028\u3000",
    "#", "##  ", "---", "- - -", "***", "___", "===", ">", "> >", "- ", "*", "+", "1.", "2)", "- [ ]", "- [ ] \n- [x]",
    "```\n```", "~~~", "|", "**  **",
    "- \n- \n\n> \n\n# \u200b", "## \u00a0\n\u200b---", "\u200b\n\u0301\u200b",
  })
  void refusesWhatShowsNothing(String body) {
    assertThat(RULE.check(body)).contains(new Refusal.NotesEmpty());
    assertThat(RULE.check(TEMPLATE + body)).contains(new Refusal.NotesEmpty());
    assertThat(RULE.check(body + "\nx")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "What we did\n===", "What we did\n-----------\nTo practise\n--", "**What we did**", "__What we did__",
        "***To practise***", "**What we did:**",
    "What we did:", "#### What we did ####", "###### to   PRACTISE:", "## What we did：", "##\u00a0What we did\u200b",
    "> ## What we did", "- What we did",
    "1. What we did\n2. To practise", "## *What we did*", "## “What we did”", "# What we did…", "## What we did?!",
    "#What we did", "## ¿What we did?",
    "## What-we-did", "**What we did** :", "\u200b## What we did", "What we did\u00a0:",
  })
  void refusesATemplateInAnotherForm(String body) {
    assertThat(RULE.check(body)).contains(new Refusal.NotesEmpty());
    assertThat(RULE.check(body + "\n\n---\n- ")).contains(new Refusal.NotesEmpty());
    assertThat(RULE.beyondTemplate(body + "\n\nx")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "x", "5", "?", "42", "-5", "#5", "1.5", "2*3", "👍", "✓", "—", "好", "x:", "## We read", "**We read**",
        "What we did today:", "What we did", "...", "é", "\u0e01\u0e49",
  })
  void takesWhatSaysSomething(String body) {
    assertThat(RULE.check(body)).isEmpty();
    assertThat(RULE.beyondTemplate(TEMPLATE + body + "\n\u200b")).isEqualTo(body.codePointCount(0, body.length()));
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

  @Test
  void leavesOutAHeadingForTheLineUnderItAloneAndNotForOtherWords() {
    assertThat(RULE.beyondTemplate("What we did\nx")).isEqualTo("What we did\nx".length());
    assertThat(RULE.beyondTemplate("What we did\n=-=")).isEqualTo("What we did".length());
  }

  @Test
  void keepsBlankLinesUpToTheLengthOfADraft() {
    var blanks = "\n".repeat(Drafts.LONGEST - 2);
    assertThat(RULE.check("a" + blanks + "b")).isEmpty();
    assertThat(RULE.check("a\n" + blanks + "b")).contains(new Refusal.NotesTooLong(Drafts.LONGEST + 1, Drafts.LONGEST));
  }

  @Test
  void saysAllThatIsAgainstNotesAndTheirParts() {
    var parts = Map.of(ANA, "x".repeat(10_000), LEO, "x".repeat(10_001), MAX, "a\u0000b", NOA, "Not hers.");

    assertThat(RULE.check(new NotesSubmission(0, "", parts, 0), List.of(ANA, LEO, MAX))).containsExactlyInAnyOrder(
        new Refusal.NotesEmpty(), new Refusal.PartTooLong(LEO, 10_001, 10_000), new Refusal.PartNotText(MAX),
        new Refusal.NotInSession(NOA));
    assertThat(RULE.check(new NotesSubmission(0, "We read."), List.of(ANA))).isEmpty();
  }

  @Test
  void hasTheLengthThatWasSettled() {
    assertThat(NotesRule.of(Settled.DEFAULTS, RULE.headings())).isEqualTo(RULE);
  }
}
