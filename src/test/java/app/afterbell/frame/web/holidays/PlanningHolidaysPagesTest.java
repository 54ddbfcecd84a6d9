package app.afterbell.frame.web.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R31: staff keep the company's holidays, and decide about the sessions that stand on them. */
@PageTest
class PlanningHolidaysPagesTest {

  private static final String ALL = "/settings/holidays";

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  PlanningHolidaysPagesTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void listsTheSessionsOnItsDaysBeforeItIsAdded() {
    given.session(Cast.ALGEBRA, "2026-12-24T21:00:00Z");
    given.session(Cast.CHEMISTRY, "2026-12-25T16:00:00Z");
    given.session(Cast.WRITING, "2026-12-26T21:00:00Z");

    assertThat(send(ALL, "name", "Winter break", "first", "2026-12-24", "last", "2026-12-25", "act", "see"))
        .hasStatusOk().bodyText().contains("2 sessions in it", "Ana", "Mateo", "Maya Okafor", "Add the holiday")
        .doesNotContain("Leo");
    assertThat(names()).isEmpty();
  }

  @Test
  void addsItCancelsForTheCompanyAndKeepsListingWhatNobodyDecided() {
    var cancelled = given.session(Cast.ALGEBRA, "2026-12-24T21:00:00Z");
    var open = given.session(Cast.CHEMISTRY, "2026-12-25T16:00:00Z");

    assertThat(send(ALL, "name", "Winter break", "first", "2026-12-24", "last", "2026-12-25", "act", "add",
        "do-" + cancelled.value(), "cancel")).hasStatus(303);

    assertThat(sql.sql("select cancelled_asked_by from session where id = :id").param("id", cancelled)
        .one(String.class)).isEqualTo("staff");
    assertThat(get(ALL + "?year=2026")).bodyText().contains("Winter break", "Dec 24 to 25",
        "Nobody decided about 1 session yet");
    var day = ALL + "/" + sql.sql("select id from holiday").one(UUID.class);
    assertThat(get(day)).bodyText().contains(open.value().toString(), "Nobody decided about them yet", "Cancelled");
    assertThat(send(day, "do-" + open.value(), "keep")).hasStatus(303);
    assertThat(get(day)).bodyText().contains("Nothing is left to decide.", "Takes place");
    assertThat(send(day + "/removal")).hasStatus(303);
    assertThat(names()).isEmpty();
    assertThat(get(day)).hasStatus(404);
  }

  @Test
  void copiesThePublicOnesThatAreTicked() {
    assertThat(get(ALL + "?year=2027&country=us&region=ny")).hasStatusOk().bodyText()
        .contains("Thanksgiving", "2027-11-25", "Region");
    assertThat(send(ALL, "kind", "public", "year", "2027", "country", "us", "take", "2027-11-25 Thanksgiving", "take",
        "2027-12-25 Christmas", "act", "add")).hasStatus(303).hasRedirectedUrl(ALL + "?year=2027&done=added");
    assertThat(names()).containsExactly("Thanksgiving", "Christmas");
    assertThat(get(ALL + "?year=2027&country=us")).bodyText().contains("already a holiday");
    assertThat(get(ALL)).as("of this year").bodyText().contains("No holiday in 2026 yet.");
  }

  @Test
  void proposesFreeTimesOfTheMentorAndMovesToTheOneThatIsChosen() {
    publishes();
    var session = given.session(Cast.ALGEBRA, "2026-12-25T15:00:00Z"); // Friday, 10 am in New York

    var asked = send(ALL, "name", "Christmas", "first", "2026-12-25", "act", "see");
    assertThat(asked).bodyText().contains("a free time of Maya Okafor", "value=\"move 2026-12-22T15:00:00Z\"",
        "value=\"move 2026-12-29T15:00:00Z\"").doesNotContain("move 2026-12-25", "move 2027-01-0");
    assertThat(send(ALL, "name", "Christmas", "first", "2026-12-25", "act", "add", "do-" + session.value(),
        "move 2026-12-29T15:00:00Z")).hasStatus(303);
    assertThat(sql.sql("select starts_at from session where id = :id").param("id", session).one(Instant.class))
        .isEqualTo("2026-12-29T15:00:00Z");
  }

  @Test
  void saysWithWhatAChosenTimeCollidesAndKeepsTheSessionListed() {
    publishes();
    var session = given.session(Cast.ALGEBRA, "2026-12-25T15:00:00Z");
    given.session(Cast.WRITING, "2026-12-29T15:15:00Z");
    assertThat(send(ALL, "name", "Christmas", "first", "2026-12-25", "act", "see")).bodyText()
        .contains("move 2026-12-22T15:00:00Z").doesNotContain("move 2026-12-29T15:00:00Z");
    assertThat(send(ALL, "name", "Christmas", "first", "2026-12-25", "act", "add", "do-" + session.value(),
        "move 2026-12-29T15:00:00Z")).hasStatus(422).bodyText().contains("class=\"error\"");
    assertThat(sql.sql("select starts_at from session where id = :id").param("id", session).one(Instant.class))
        .isEqualTo("2026-12-25T15:00:00Z");
  }

  @Test
  void saysWhereNothingIsFreeAndTakesNoTimeThatIsNone() {
    var session = given.session(Cast.CHEMISTRY, "2026-12-25T16:00:00Z");
    assertThat(send(ALL, "name", "Christmas", "first", "2026-12-25", "act", "see")).bodyText()
        .contains("publishes no free time near it");
    assertThat(send(ALL, "name", "Christmas", "first", "2026-12-25", "act", "add", "do-" + session.value(),
        "move soon")).hasStatus(303);
    assertThat(sql.sql("select starts_at from session where id = :id").param("id", session).one(Instant.class))
        .isEqualTo("2026-12-25T16:00:00Z");
  }

  @Test
  void listsWhatIsToComeFirstAndFoldsWhatIsPast() {
    send(ALL, "name", "Labor Day", "first", "2026-09-07", "act", "add");
    send(ALL, "name", "Winter break", "first", "2026-12-24", "act", "add");
    assertThat(get(ALL + "?year=2026")).bodyText()
        .containsSubsequence("Winter break", "<details", "One day that is past",
        "Labor Day");
    assertThat(get(ALL + "?year=2026&country=us")).bodyText().contains("Independence Day (observed)");
  }

  private void publishes() {
    sql.sql("""
            insert into weekly_hours (mentor_id, day_of_week, from_minute, to_minute)
            values (:maya, 2, 600, 660)
            """).param("maya", given.maya().id()).update();
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(send(ALL, "name", " ", "first", "2026-12-24", "act", "add")).hasStatus(422).bodyText()
        .contains("Say what the holiday is called.");
    assertThat(send(ALL, "name", "Snow", "first", "", "act", "add")).hasStatus(422).bodyText()
        .contains("value=\"Snow\"");
    assertThat(send(ALL, "kind", "public", "take", "2026-13-99 Never", "act", "add")).hasStatus(422);
    send(ALL, "name", "Winter break", "first", "2026-12-24", "last", "2026-12-28", "act", "add");
    assertThat(send(ALL, "name", "Christmas", "first", "2026-12-25", "act", "add")).hasStatus(422).bodyText()
        .contains("Winter break, Dec 24 to 28 is a holiday already.");
    assertThat(names()).containsExactly("Winter break");
  }

  private List<String> names() {
    return sql.sql("select name from holiday where removed_at is null order by from_on").list(String.class);
  }

  private MvcTestResult get(String uri) {
    return pages.get().uri(uri).with(SignedIn.as(given.bola())).exchange();
  }

  private MvcTestResult send(String uri, String... fields) {
    var request = pages.post().uri(uri).with(SignedIn.as(given.bola())).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
