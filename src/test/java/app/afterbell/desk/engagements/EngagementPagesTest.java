package app.afterbell.desk.engagements;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.engagements.Engagements;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** R30, R31: one engagement whole, and the list of all. */
@PageTest
class EngagementPagesTest extends AgreedByBola {

  private final PlatformTransactionManager transactions;

  EngagementPagesTest(MockMvcTester pages, Given given, Engagements engagements, Sql sql,
      PlatformTransactionManager transactions) {
    super(pages, given, engagements, sql);
    this.transactions = transactions;
  }

  @Test
  void aCompanyWithoutAnyIsToldWhatAnEngagementIs() {
    assertThat(get("/staff/engagements", given.bola())).hasStatusOk().bodyText()
        .contains("No engagement yet.", "New engagement");
  }

  @Test
  void agreesOnOtherTermsFromADay() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var terms = new LinkedMultiValueMap<String, String>();
    terms.setAll(Map.of("from", "2026-12-01", "minutes", "75", "billed", "90.01", "paid", "x"));
    assertThat(post(path(algebra) + "/terms", terms)).hasStatus(422).bodyText()
        .contains("This is no amount, ", "value=\"90.01\"", "value=\"x\"");
    terms.set("paid", "55.07");
    terms.set("from", "2020-12-01");
    assertThat(post(path(algebra) + "/terms", terms)).hasStatus(422).bodyText().contains("first day or a later one");
    terms.set("from", "2026-12-01");
    assertThat(post(path(algebra) + "/terms", terms)).hasStatus(303);

    assertThat(engagements.termsOn(algebra, LocalDate.of(2026, 11, 30)).minutes()).isEqualTo(60);
    assertThat(engagements.termsOn(algebra, LocalDate.of(2026, 12, 1)).payRate().minor()).isEqualTo(5507);
    assertThat(get(path(algebra), given.bola())).bodyText().contains("$90.01", "holds now", given.bola().name());
  }

  @Test
  void aStudentJoinsAndLeavesTheSessionsToCome() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var coming = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var leo = given.person(Cast.LEO).id();
    var search = new LinkedMultiValueMap<String, String>();
    search.set("student-q", "leo");
    assertThat(post(path(algebra) + "/students/search", search)).hasStatusOk().bodyText()
        .contains(given.person(Cast.LEO).name());
    var join = new LinkedMultiValueMap<String, String>();
    join.set("student", leo.value().toString());
    assertThat(post(path(algebra) + "/students", join)).hasStatus(303);
    assertThat(students(coming)).isEqualTo(2);

    assertThat(post(path(algebra) + "/students/" + leo.value() + "/leaving", today()))
        .hasStatus(303);
    assertThat(students(coming)).isEqualTo(1);
    assertThat(post(path(algebra) + "/students/" + given.ana().id().value() + "/leaving",
        today())).as("somebody is taught").hasStatus(422).bodyText()
        .contains("An engagement has at least one student.");
  }

  @Test
  void aNameThatWasMadeOfTheStudentNamesNoChildToAnotherFamily() {
    post("/staff/engagements/new", form);
    var join = new LinkedMultiValueMap<String, String>();
    join.set("student", given.person(Cast.LEO).id().value().toString());
    post(path(only()) + "/students", join);
    assertThat(engagements.find(only()).orElseThrow().agreed().name()).isEqualTo("Geometry");

    post(path(only()) + "/students/" + given.person(Cast.MATEO).id().value() + "/leaving", today());
    assertThat(engagements.find(only()).orElseThrow().agreed().name()).startsWith("Leo").endsWith(" · Geometry");
  }

  @Test
  void aNameIsChangedAndTheTermsStayWhoseTheyWere() {
    post("/staff/engagements/new", form);
    var about = new LinkedMultiValueMap<String, String>();
    about.setAll(Map.of("name", "Mateo, shapes", "subject", "Geometry", "ends", "2026-12-10", "link", ""));
    assertThat(post(path(only()) + "/about", about)).as("what lies after it is listed first").hasStatus(303)
        .headers().hasValue("Location", path(only()) + "/end?to=2026-12-10");
    assertThat(get(path(only()) + "/end?to=2026-12-10", given.bola())).bodyText().contains("5 sessions fall away");
    assertThat(engagements.find(only()).orElseThrow().agreed().endsOn()).isNull();

    assertThat(engagements.termsOverTime(only())).singleElement()
        .satisfies(held -> assertThat(held.agreedBy()).isEqualTo(given.bola().name()));
    assertThat(get(path(only()), given.bola())).bodyText().contains("Mateo, shapes");
    about.set("ends", "2026-11-01");
    assertThat(post(path(only()) + "/about", about)).hasStatus(422).bodyText().contains("The last day is not before");
  }

  private static LinkedMultiValueMap<String, String> today() {
    var form = new LinkedMultiValueMap<String, String>();
    form.set("from", "2026-11-23");
    return form;
  }

  @Test
  void aStudentLeavesFromADayOnAndComesBack() {
    var algebra = given.engagement(Cast.ALGEBRA);
    given.joins(Cast.LEO, Cast.ALGEBRA, Instant.parse("2026-11-23T22:00:00Z"));
    var before = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var after = given.session(Cast.ALGEBRA, "2026-11-30T21:00:00Z");
    var leaving = path(algebra) + "/students/" + given.person(Cast.LEO).id().value() + "/leaving";
    var form = new LinkedMultiValueMap<String, String>();
    form.setAll(Map.of("from", "2026-11-30", "act", "see"));
    assertThat(post(leaving, form)).hasStatusOk().bodyText()
        .contains("One planned session is without them", "Mon, Nov 30");
    assertThat(students(after)).isEqualTo(2);

    form.set("act", "leave");
    assertThat(post(leaving, form)).hasStatus(303);
    assertThat(students(before)).isEqualTo(2);
    assertThat(students(after)).isEqualTo(1);
    assertThat(students(given.session(Cast.ALGEBRA, "2026-12-07T21:00:00Z"))).as("planned later").isEqualTo(1);
    assertThat(get(path(algebra), given.bola())).bodyText().contains("until Nov 29");

    form.set("act", "stay");
    assertThat(post(leaving, form)).hasStatus(303);
    assertThat(students(after)).isEqualTo(2);
  }

  @Test
  void plansSingleSessionsInTheZoneOfTheEngagement() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var single = new LinkedMultiValueMap<String, String>();
    single.setAll(Map.of("at", "2026-11-27T10:00", "minutes", "60"));
    assertThat(post(path(algebra) + "/sessions", single)).hasStatus(303);
    assertThat(sql.sql("select starts_at from session").one(Instant.class)).isEqualTo("2026-11-27T15:00:00Z");

    single.set("at", "2026-11-23T20:00");
    assertThat(post(path(algebra) + "/sessions", single)).as("this evening").hasStatus(303)
        .hasRedirectedUrl(path(algebra) + "?done=planned-near");
    assertThat(get(path(algebra) + "?done=planned-near", given.bola())).bodyText().contains("it is billed when");
    single.set("at", "2026-11-27T10:00");
    assertThat(post(path(algebra) + "/sessions", single)).hasStatus(422).bodyText()
        .contains("has another session then", "value=\"2026-11-27T10:00\"");
    single.set("at", "2026-11-20T10:00");
    assertThat(post(path(algebra) + "/sessions", single)).hasStatus(422).bodyText().contains("still to come");
    single.set("at", "2099-11-20T10:00");
    assertThat(post(path(algebra) + "/sessions", single)).hasStatus(422).bodyText().contains("within a year");
    single.set("at", "2027-03-14T02:30");
    assertThat(post(path(algebra) + "/sessions", single)).as("a time that is skipped").hasStatus(422);
  }

  @Test
  void weeklyTimesAreStartedStoppedAndTriedAgain() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var none = new LinkedMultiValueMap<String, String>();
    var other = given.session(Cast.WRITING, "2026-11-26T21:15:00Z");
    assertThat(post(path(algebra) + "/weekly", none)).hasStatus(303);
    assertThat(get(path(algebra), given.bola())).bodyText()
        .contains("Thu, Nov 26, 4:00 pm is left out", "Try again", "Stop planning");
    given.cancelled(other, Asker.MENTOR, given.maya(), Instant.parse("2026-11-23T22:12:00Z"));
    var date = new LinkedMultiValueMap<String, String>();
    date.setAll(Map.of("on", "2026-11-26", "at", "16:00"));
    assertThat(post(path(algebra) + "/weekly/again", date)).hasStatus(303);
    assertThat(post(path(algebra) + "/weekly/again", date)).hasStatus(404);
    date.set("on", "soon");
    assertThat(post(path(algebra) + "/weekly/again", date)).hasStatus(404);
    assertThat(post(path(algebra) + "/weekly/stopping", none)).hasStatus(303);
    assertThat(get(path(algebra), given.bola())).bodyText().contains("Plan sessions from the weekly times");
  }

  @Test
  void listsThemByWhatIsToBeDone() {
    given.engagement(Cast.ALGEBRA);
    given.session(Cast.WRITING, "2026-11-26T21:15:00Z");

    assertThat(get("/staff/engagements?show=idle", given.bola())).bodyText().contains("Algebra").doesNotContain("Leo");
    assertThat(get("/staff/engagements?show=over", given.bola())).bodyText().contains("No engagement is over.");
    assertThat(get("/staff/engagements?show=everything", given.bola())).hasStatus(404);
    var search = new LinkedMultiValueMap<String, String>();
    search.set("q", given.person(Cast.LEO).name());
    assertThat(post("/staff/engagements/search", search)).bodyText().contains("One engagement is found");
  }

  @Test
  void ordersThemByEachColumnAndBeginsAPageAfterTheLastOfThePageBefore() {
    var algebra = given.engagement(Cast.ALGEBRA);
    given.session(Cast.WRITING, "2026-11-26T21:15:00Z");
    var writing = given.engagement(Cast.WRITING);
    for (var by : List.of("name", "subject", "mentor", "next", "ends")) {
      var up = order(get("/staff/engagements?sort=" + by, given.bola()));
      assertThat(up).as(by).hasSize(2);
      assertThat(order(get("/staff/engagements?sort=-" + by, given.bola()))).as(by).isEqualTo(up.reversed());
      assertThat(order(get("/staff/engagements?sort=" + by + "&after=" + up.getFirst(), given.bola()))).as(by)
          .containsExactly(up.getLast());
    }
    assertThat(order(get("/staff/engagements?sort=next", given.bola())))
        .containsExactly(writing.value().toString(), algebra.value().toString());
    assertThat(get("/staff/engagements?sort=rate", given.bola())).hasStatus(404);
  }

  @Test
  void showsThoseOfAMentorAndOfASubject() {
    post("/staff/engagements/new", form);
    given.engagement(Cast.ALGEBRA);
    var chemistry = given.engagement(Cast.CHEMISTRY);
    var tomas = "mentor=" + given.tomas().id().value();

    assertThat(order(get("/staff/engagements?" + tomas, given.bola())))
        .containsExactly(chemistry.value().toString());
    assertThat(order(get("/staff/engagements?mentor=&subject=Geometry", given.bola())))
        .containsExactly(only().value().toString());
    assertThat(get("/staff/engagements?subject=Geometry&" + tomas, given.bola())).bodyText()
        .contains("No such engagement has this mentor and this subject.", "value=\"Geometry\" selected",
            "/staff/engagements?show=over&amp;mentor=" + given.tomas().id().value() + "&amp;subject=Geometry");
    var search = new LinkedMultiValueMap<String, String>();
    search.setAll(Map.of("q", "geometry", "mentor", given.tomas().id().value().toString()));
    assertThat(post("/staff/engagements/search", search)).bodyText().contains("No engagement is found");
  }

  @Test
  void isAFileForASpreadsheetInTheSameOrder() {
    post("/staff/engagements/new", form);
    given.engagement(Cast.ALGEBRA);

    assertThat(get("/staff/engagements/file?subject=Geometry&sort=-next", given.bola())).hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"engagements-current.csv\"").bodyText()
        .isEqualTo("\uFEFFEngagement,Subject,Mentor,Students,Weekly times,Zone of the weekly times,First day,Last day,"
            + "Next session,Time zone\r\nMateo · Geometry,Geometry," + given.maya().name() + ","
            + given.person(Cast.MATEO).name() + ",\"Wednesdays, 16:30\",America/New_York,2026-11-23,,"
            + "2026-11-25 21:30,Europe/London\r\n");
    assertThat(get("/staff/engagements/file", given.bola())).bodyText().contains("Algebra", "Geometry");
    assertThat(get("/staff/engagements/file", given.maya())).hasStatus(404);
  }

  private static List<String> order(MvcTestResult list) {
    return Pattern.compile("class=\"whole\" href=\"/staff/engagements/([^\"]+)\"").matcher(body(list)).results()
        .map(found -> found.group(1)).toList();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void financeReadsAndChangesNothing() {
    var algebra = given.engagement(Cast.ALGEBRA);
    assertThat(get(path(algebra), given.staff(Role.FINANCE))).hasStatusOk().bodyText()
        .contains("$85.01").doesNotContain("Plan a single session", "Add a student");
  }

  // Whoever presses second sees what the first has done, and takes nothing of it back.
  @Test
  void whoChangesAnEngagementWaitsForWhoeverDoes() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var terms = engagements.termsOn(algebra, LocalDate.of(2026, 12, 1));
    var now = Instant.parse("2026-11-23T22:12:00Z");
    var ours = new TransactionTemplate(transactions);
    ours.executeWithoutResult(_ -> {
      engagements.change(algebra, before -> before.about("Ana", "Algebra", null, null), now);
      assertThatThrownBy(() -> aside(ours, sql, () -> engagements.change(algebra, before -> before, now)))
          .hasMessageContaining("lock timeout");
      assertThatThrownBy(() -> aside(ours, sql,
          () -> engagements.agree(algebra, LocalDate.of(2026, 12, 1), terms, given.bola().id(), now)))
          .hasMessageContaining("lock timeout");
    });
  }
}
