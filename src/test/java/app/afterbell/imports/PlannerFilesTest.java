package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.WipedOnce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with files as a whole: said once, and not again of each row. */
@PageTest
@WipedOnce
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannerFilesTest extends Planned {

  PlannerFilesTest(Given given, Planner planner) {
    super(given, planner);
  }

  @Test
  void findsProblemsOfAllFilesAndColumnsAtOnce() {
    assertThat(problems(
        PEOPLE.replace("Europe/Dublin", "Ireland").replace("|guardian|", "|parent|"),
        ENGAGEMENTS.replace("USD", "US$").replace("MO 16:00", "Mondays"),
        SESSIONS.replace("|85|", "|84|").replace("E1|", "E7|")))
        .containsExactly(
            "people.csv:4 time_zone Ireland: people.refusal.zone_unknown",
            "people.csv:5 role parent: role",
            "people.csv:5 family Rivera: family_of_nobody",
            "engagements.csv:2 currency US$: currency",
            "engagements.csv:2 weekly Mondays: weekly",
            "engagements.csv:3 currency US$: currency",
            "sessions.csv:2 engagement E7: unknown_engagement");
  }

  @Test
  void doesNotBlameReferencesToRowsThatNobodyCouldRead() {
    assertThat(problems(PEOPLE.replace("P2|Ana", "P2|\"Ana"), ENGAGEMENTS, SESSIONS))
        .containsExactly("people.csv:3: quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n \n", "id|name|role|family|email|time_zone",
      "id|name|role|family|email|time_zone\n|||||\n"})
  void saysOfAnEmptyFileOneThing(String people) {
    assertThat(problems(people, ENGAGEMENTS, SESSIONS)).singleElement().asString().startsWith("people.csv:0: ");
    assertThat(problems(PEOPLE, people.replace("role", "subject"), SESSIONS)).hasSize(1);
  }

  @Test
  void saysOfAColumnThatIsMissingOrEmptyOneThing() {
    assertThat(problems(PEOPLE.replaceAll("(?m)\\|[^|]*$", ""), ENGAGEMENTS, SESSIONS))
        .containsExactly("people.csv:1 time_zone: column_missing");
    assertThat(problems(PEOPLE.replaceAll("(?m)\\|[A-Z][^|]*$", "|"), ENGAGEMENTS, SESSIONS))
        .containsExactly("people.csv:0 time_zone: column_empty");
    assertThat(problems(PEOPLE.replaceAll("(?m)^P\\d", ""), ENGAGEMENTS, SESSIONS))
        .containsExactly("people.csv:0 id: column_empty");
  }

  @Test
  void saysOfTheWrongFileOneThing() {
    assertThat(problems(PEOPLE, ENGAGEMENTS, PEOPLE)).containsExactly("sessions.csv:0: same_kind");
    assertThat(problems("amount|paid on\n5|today\n", ENGAGEMENTS, SESSIONS))
        .containsExactly("people.csv:1 amount, paid_on: wrong_file");
  }

  @Test
  void takesAnyOfTheThreeAlone() {
    assertThat(planner.plan(List.of(file("people.csv", PEOPLE)), START).preview().problems()).isEmpty();
    assertThat(describe(planner.plan(List.of(file("sessions.csv", SESSIONS)), START).preview()))
        .contains("sessions.csv:2 engagement E1: unknown_engagement",
            "sessions.csv:3 engagement E2: unknown_engagement");
  }
}
