package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.templates.NoteTemplate;
import app.afterbell.templates.Section;
import app.afterbell.templates.TemplateChoice;
import app.afterbell.templates.TemplateId;
import app.afterbell.testing.RuleTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R18: notes that keep a template's structure say something in each of its required sections. */
@RuleTest
class RequiredSectionsTest {

  private static final NoteTemplate STANDARD = template("Standard",
      section("What we did", true, false), section("What went well", false, false), section("To practise", true, true));
  private static final NoteTemplate CLUB = template("Club",
      section("What we built", true, false), section("What we did", false, false),
      section("Parts to bring", false, false));
  private static final RequiredSections RULE =
      new RequiredSections(new TemplateChoice(STANDARD, List.of(CLUB), Set.of()));

  private static final Refusal NOTHING_TO_PRACTISE = new Refusal.SectionEmpty("To practise", true, false);

  @Test
  void takesNotesThatFillWhatIsRequired() {
    assertThat(check("## What we did\nFractions.\n\n## What went well\n\n## To practise\nnothing")).isEmpty();
  }

  @Test
  void refusesARequiredSectionThatIsLeftEmptyAndNamesIt() {
    assertThat(check("## What we did\nFractions.\n\n## To practise\n \n")).containsExactly(NOTHING_TO_PRACTISE);
    assertThat(check("## What we did\n\n## What went well\nAll of it.\n\n## To practise\n")).containsExactly(
        new Refusal.SectionEmpty("What we did", false, false), NOTHING_TO_PRACTISE);
  }

  @Test
  void refusesARequiredSectionWhoseHeadingWasTakenOutOfTheStructure() {
    assertThat(check("## What we did\nFractions."))
        .containsExactly(new Refusal.SectionEmpty("To practise", true, true));
  }

  @Test
  void countsWhatStandsUnderADeeperHeading() {
    assertThat(check("## What we did\nFractions.\n## To practise\n### By Thursday\nPage 84.")).isEmpty();
    assertThat(check("## What we did\nFractions.\n## To practise\n## By Thursday\nPage 84."))
        .contains(NOTHING_TO_PRACTISE);
  }

  @Test
  void knowsAHeadingWhateverItsCaseAndLevel() {
    assertThat(check("# WHAT WE DID\nFractions.\n\n### to  practise ###\nPage 84.")).isEmpty();
  }

  @Test
  void leavesNotesAloneThatWereWrittenFreely() {
    assertThat(check("We read chapter 3, and it went well.")).isEmpty();
    assertThat(check("## Chapter 3\nRead aloud.")).isEmpty();
  }

  @Test
  void asksWhatTheTemplateAsksMostOfWhoseHeadingsStandThere() {
    assertThat(check("## What we built\nA crane.\n## What we did\n\n## Parts to bring\nTwo motors.")).isEmpty();
    assertThat(check("## What we built\n\n## What we did\nA crane.\n## Parts to bring\n"))
        .containsExactly(new Refusal.SectionEmpty("What we built", false, false));
  }

  @Test
  void letsAnEditLeaveOpenWhatTheNotesLeftOpenBefore() {
    var before = "## What we did\nFractions.\n\n## What went well\nMuch.";

    assertThat(RULE.check("## What we did\nFractions, halves.\n\n## What went well\nMuch.", before)).isEmpty();
  }

  @Test
  void refusesAnEditThatEmptiesARequiredSection() {
    var before = "## What we did\nFractions.\n\n## To practise\nPage 84.";

    assertThat(RULE.check("## What we did\nFractions.\n\n## To practise\n", before))
        .containsExactly(NOTHING_TO_PRACTISE);
  }

  private static List<Refusal> check(String body) {
    return RULE.check(body, "");
  }

  private static NoteTemplate template(String name, Section... sections) {
    return new NoteTemplate(new TemplateId(UUID.randomUUID()), name, false, 1, List.of(sections), List.of());
  }

  private static Section section(String heading, boolean required, boolean practise) {
    return new Section(heading, "", required, practise);
  }
}
