package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.AttendanceRule;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.NotesRule;
import app.afterbell.sessions.Notice;
import app.afterbell.shared.Blank;
import app.afterbell.shared.Checked;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.templates.Section;
import app.afterbell.templates.TemplateRule;
import app.afterbell.templates.TemplateText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever must not be empty is not filled by what nobody sees (R9, R17, R18). */
class RequiredTextsTest {

  private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "\u00a0", "\u2007\u202f", "\u200b", "\u200d\u200c", "\ufeff", "\u2060", "\u00ad", "\u061c", "\u180e",
        "\u3000", "\u3164", "\uffa0", "\u115f\u1160",
    "\u2800", "\u0301", "\u034f", "\ufe0f", "\u200e \u200f", "\udb40\udc61", "\udb40\udd00", "\ud834\udd59",
    " \u200b\u0301 ",
  })
  void refusesWhatShowsNothing(String text) {
    assertThat(Blank.is(text)).isTrue();
    assertThat(refusingDoors(text))
        .containsExactly("reason", "notes", "person", "engagement", "subject", "template", "heading");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ".", "é", "e\u0301", "好", "👍", "\u200bx", "نیم\u200cفاصله", "5", "한"})
  void takesWhatSaysSomething(String text) {
    assertThat(Blank.is(text)).isFalse();
    assertThat(refusingDoors(text)).isEmpty();
  }

  @Test
  void knowsEachBlankOfUnicode() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isIdentifierIgnorable(c)
                || Character.getType(c) == Character.FORMAT)
            .filter(c -> !Blank.is(Character.toString(c))))
        .isEmpty();
    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(Character::isLetterOrDigit)
            .filter(c -> Blank.is(Character.toString(c))))
        .containsExactlyInAnyOrder(0x115f, 0x1160, 0x3164, 0xffa0);
  }

  private static List<String> refusingDoors(String text) {
    var doors = new ArrayList<String>();
    add(doors, "reason", refusesReason(text));
    add(doors, "notes", new NotesRule(Set.of("what we did"), 10_000).check("## What we did\n" + text).isPresent());
    add(doors, "person", PersonName.of(text) instanceof Checked.Refused);
    add(doors, "engagement", !EngagementRule.check(engagement(text, "Algebra")).isEmpty());
    add(doors, "subject", !EngagementRule.check(engagement("Ana", text)).isEmpty());
    add(doors, "template", !TemplateRule.check(template(text, "What we did")).isEmpty());
    add(doors, "heading", !TemplateRule.check(template("Usual", text)).isEmpty());
    return doors;
  }

  private static void add(List<String> doors, String door, boolean refuses) {
    if (refuses) {
      doors.add(door);
    }
  }

  // Told two days before, it is to be called late: only with a reason.
  private static boolean refusesReason(String reason) {
    var ana = PersonId.next();
    var mark = new Mark(ana, AttendanceStatus.CANCELLED_BILLABLE, START.minus(Duration.ofDays(2)), reason);
    var rule = new AttendanceRule(new MinuteGrid(5, 15, 30), new Notice(Duration.ofHours(24)));
    return !rule.check(new AttendanceSubmission(0, null, List.of(mark), false), START, 60, List.of(ana), START)
        .isEmpty();
  }

  private static NewEngagement engagement(String name, String subject) {
    var rate = new Money(8_500, Currency.getInstance("USD"));
    return new NewEngagement(name, PersonId.next(), Set.of(PersonId.next()), subject, ZoneOffset.UTC, List.of(),
        new Terms(60, rate, rate), LocalDate.of(2026, 1, 1), null, null, null);
  }

  private static TemplateText template(String name, String heading) {
    return new TemplateText(name, List.of(new Section(heading, "", false, false)), List.of());
  }
}
