package app.afterbell.engagements;

import static app.afterbell.engagements.Refusal.BILL_RATE_OUT_OF_RANGE;
import static app.afterbell.engagements.Refusal.CURRENCIES_DIFFER;
import static app.afterbell.engagements.Refusal.ENDS_BEFORE_IT_STARTS;
import static app.afterbell.engagements.Refusal.LINK_NOT_AN_ADDRESS;
import static app.afterbell.engagements.Refusal.MENTOR_IS_STUDENT;
import static app.afterbell.engagements.Refusal.MINUTES_OUT_OF_RANGE;
import static app.afterbell.engagements.Refusal.NAME_MISSING;
import static app.afterbell.engagements.Refusal.NAME_TOO_LONG;
import static app.afterbell.engagements.Refusal.NAME_UNREADABLE;
import static app.afterbell.engagements.Refusal.PAY_RATE_OUT_OF_RANGE;
import static app.afterbell.engagements.Refusal.STUDENT_MISSING;
import static app.afterbell.engagements.Refusal.SUBJECT_MISSING;
import static app.afterbell.engagements.Refusal.SUBJECT_TOO_LONG;
import static app.afterbell.engagements.Refusal.SUBJECT_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RuleTest
class EngagementRuleTest {

  private static final PersonId MAYA = new PersonId(new UUID(0, 1));
  private static final PersonId ANA = new PersonId(new UUID(0, 2));
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  private static final long HIGHEST = 100_000_000_000L;

  @Test
  void takesNamesAndSubjectsOfUpToTwoHundredCharacters() {
    assertThat(check("a".repeat(200), "😀".repeat(200))).isEmpty();
    assertThat(check("a".repeat(201), "😀".repeat(201))).containsExactly(NAME_TOO_LONG, SUBJECT_TOO_LONG);
    assertThat(check(" ", " ")).containsExactly(NAME_MISSING, SUBJECT_MISSING);
    assertThat(check("a\tb", "a\uD83Db")).containsExactly(NAME_UNREADABLE, SUBJECT_UNREADABLE);
    assertThat(check("a\uDFFFb", "a\uD800b")).containsExactly(NAME_UNREADABLE, SUBJECT_UNREADABLE);
    assertThat(check("a\uE000b", "a\uD7FFb")).isEmpty();
  }

  @Test
  void takesStudentsWhoAreNotTheMentor() {
    assertThat(EngagementRule.check(engagement(Set.of(), null, null))).containsExactly(STUDENT_MISSING);
    assertThat(EngagementRule.check(engagement(Set.of(ANA, MAYA), null, null))).containsExactly(MENTOR_IS_STUDENT);
  }

  @Test
  void endsOnTheDayOnWhichItStartsAtTheEarliest() {
    assertThat(EngagementRule.check(engagement(Set.of(ANA), AUGUST, null))).isEmpty();
    assertThat(EngagementRule.check(engagement(Set.of(ANA), AUGUST.minusDays(1), null)))
        .containsExactly(ENDS_BEFORE_IT_STARTS);
  }

  @Test
  void takesWebAddressesAsLinks() {
    for (var fine
        : List.of("https://meet.example.org/a", "HTTP://meet.example.org", "https://a.example/" + "a".repeat(1982))) {
      assertThat(EngagementRule.check(engagement(Set.of(ANA), null, fine))).as(fine).isEmpty();
    }
    for (var none : List.of(
        "javascript:alert(1)", "ftp://a.example", "https:///a", "https:a", "meet.example.org", "a b", "",
        "https://a.example/" + "a".repeat(1983))) {
      assertThat(EngagementRule.check(engagement(Set.of(ANA), null, none))).as(none)
          .containsExactly(LINK_NOT_AN_ADDRESS);
    }
  }

  @Test
  void takesLengthsOfFifteenToFourHundredAndEightyMinutes() {
    assertThat(List.of(14, 15, 480, 481)).extracting(EngagementRule::allowsMinutes)
        .containsExactly(false, true, true, false);
    assertThat(EngagementRule.check(new Terms(14, usd(1), usd(1)))).containsExactly(MINUTES_OUT_OF_RANGE);
  }

  @Test
  void takesRatesOfOneCurrencyThatSomebodyMayMean() {
    assertThat(EngagementRule.check(new Terms(60, usd(0), usd(HIGHEST)))).isEmpty();
    assertThat(EngagementRule.check(new Terms(60, usd(HIGHEST), usd(0)))).isEmpty();
    assertThat(EngagementRule.check(new Terms(60, usd(-1), usd(HIGHEST + 1))))
        .containsExactly(BILL_RATE_OUT_OF_RANGE, PAY_RATE_OUT_OF_RANGE);
    assertThat(EngagementRule.check(new Terms(60, usd(1), new Money(1, Currency.getInstance("GBP")))))
        .containsExactly(CURRENCIES_DIFFER);
  }

  private static List<Refusal> check(String name, String subject) {
    return EngagementRule.check(new NewEngagement(
        name, MAYA, Set.of(ANA), subject, ZoneId.of("America/New_York"), List.of(),
        new Terms(60, usd(8501), usd(5003)), AUGUST, null,
        null, null));
  }

  private static NewEngagement engagement(Set<PersonId> students, @Nullable LocalDate endsOn, @Nullable String link) {
    return new NewEngagement(
        "Algebra", MAYA, students, "Algebra", ZoneId.of("America/New_York"), List.of(),
        new Terms(60, usd(8501), usd(5003)), AUGUST,
        endsOn, link, null);
  }

  private static Money usd(long minor) {
    return new Money(minor, Currency.getInstance("USD"));
  }
}
