package app.afterbell.desk.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Terms;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;

/** R30: rates of many engagements from a day on, with each before and after; all or none. And a copy of one. */
@PageTest
class RatesPagesTest extends AgreedByBola {

  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

  RatesPagesTest(MockMvcTester pages, Given given, Engagements engagements, Sql sql) {
    super(pages, given, engagements, sql);
  }

  @Test
  void changesThoseThatAreChosenAndSaysWhoDid() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var chemistry = given.engagement(Cast.CHEMISTRY);
    var change = change("see");
    assertThat(post("/staff/engagements/rates", change)).hasStatusOk().bodyText()
        .contains("One engagement", "$85.01 → <b>$87.56</b>", "$50.03 → <b>$50.03</b>")
        .doesNotContain(">Chemistry");

    change.set("act", "change");
    assertThat(post("/staff/engagements/rates", change)).as("without what was seen").hasStatus(409);
    change.put("seen", List.of(algebra.value() + " 2027-01-01 8501 5003 8756 5003"));
    assertThat(post("/staff/engagements/rates", change)).hasStatus(303);
    assertThat(post("/staff/engagements/rates", change)).as("pressed twice").hasStatus(303);

    assertThat(engagements.termsOn(algebra, JANUARY).billRate().minor()).isEqualTo(8756);
    assertThat(engagements.termsOn(algebra, JANUARY.minusDays(1)).billRate().minor()).isEqualTo(8501);
    assertThat(engagements.termsOverTime(algebra).getFirst().agreedBy()).isEqualTo(given.bola().name());
    assertThat(engagements.termsOn(chemistry, JANUARY).billRate().minor()).isEqualTo(7103);
  }

  @Test
  void changesNoneWhereOneWouldBeBelowNothing() {
    given.engagement(Cast.ALGEBRA);
    var change = change("see");
    change.setAll(Map.of("kind", "amount", "by", "-90", "subject", ""));
    assertThat(post("/staff/engagements/rates", change)).hasStatusOk().bodyText()
        .contains("This rate would be below 0").doesNotContain(">Change one engagement<");
    change.set("by", "much");
    assertThat(post("/staff/engagements/rates", change)).hasStatus(422).bodyText().contains("Say by how much");
    change.set("by", "2,500");
    assertThat(post("/staff/engagements/rates", change)).as("as any amount is read").hasStatusOk().bodyText()
        .contains("<b>$2,585.01</b>");
    change.set("by", "2.500");
    assertThat(post("/staff/engagements/rates", change)).as("may be one of two").hasStatus(422).bodyText()
        .contains("a thousand as 1000");
    var dollars = Currency.getInstance("USD");
    engagements.agree(given.engagement(Cast.ALGEBRA), JANUARY,
        new Terms(60, new Money(90_000_000_000L, dollars), new Money(1, dollars)), given.bola().id(), TestClock.START);
    change.setAll(Map.of("kind", "percent", "by", "50"));
    assertThat(post("/staff/engagements/rates", change)).hasStatusOk().bodyText()
        .contains("This rate would be too high").doesNotContain("would be below 0");
    change.setAll(Map.of("kind", "percent", "by", "3,5"));
    assertThat(post("/staff/engagements/rates", change)).hasStatusOk().bodyText().contains("One engagement");
    change.setAll(Map.of("kind", "amount"));
    change.set("by", "−2,50");
    assertThat(post("/staff/engagements/rates", change)).hasStatusOk().bodyText().contains("<b>$899,999,997.50</b>");
  }

  @Test
  void offersTheCurrenciesThatAreInUseAndBothRates() {
    given.engagement(Cast.ALGEBRA);
    given.engagement(Cast.ASTROPHYSICS);
    assertThat(get("/staff/engagements/rates", given.bola())).hasStatusOk().bodyText()
        .contains("<option value=\"GBP\"", "<option value=\"USD\"", "name=\"billed\" value=\"true\" checked")
        .doesNotContain("<option value=\"EUR\"", "<option value=\"JPY\"");
  }

  @Test
  void aCopyProposesPeopleTimesAndRates() {
    var algebra = given.engagement(Cast.ALGEBRA);
    assertThat(get("/staff/engagements/new?copy=" + algebra.value(), given.bola())).hasStatusOk().bodyText()
        .contains(given.maya().name(), given.ana().name(), "value=\"85.01\"", "value=\"16:00\"");
    assertThat(get("/staff/engagements/new?copy=0190aaaa-0000-7000-8000-000000000009", given.bola())).hasStatus(404);
    assertThat(get("/staff/engagements?show=unrated", given.bola())).bodyText().contains("has a rate");
  }

  private LinkedMultiValueMap<String, String> change(String act) {
    var change = new LinkedMultiValueMap<String, String>();
    change.setAll(Map.of("key", "0190aaaa-0000-7000-8000-0000000000e1", "act", act, "subject", "algebra ii",
        "billed", "true", "kind", "percent", "by", "3", "from", "2027-01-01"));
    return change;
  }
}
