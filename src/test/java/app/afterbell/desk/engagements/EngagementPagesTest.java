package app.afterbell.desk.engagements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** R30, R31: staff agree on engagements, and plan them. It is Monday, 5:12 pm in New York. */
@PageTest
class EngagementPagesTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Engagements engagements;
  private final Sql sql;
  private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

  EngagementPagesTest(MockMvcTester pages, Given given, Engagements engagements, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.engagements = engagements;
    this.sql = sql;
  }

  @BeforeEach
  void whatBolaTypes() {
    form.setAll(Map.of("key", "0190aaaa-0000-7000-8000-000000000001", "act", "agree", "mentor-q", "maya",
        "student-q", "mateo", "subject", "Geometry", "minutes", "60", "zone", "America/New_York"));
    form.setAll(Map.of("starts", "2026-11-23", "currency", "USD", "billed", "85.01", "paid", "50.03", "plan", "true"));
    form.put("day", List.of("WEDNESDAY", ""));
    form.put("time", List.of("16:30", ""));
    given.maya();
    given.person(Cast.MATEO);
  }

  @Test
  void aCompanyWithoutAnyIsToldWhatAnEngagementIs() {
    assertThat(get("/staff/engagements", given.bola())).hasStatusOk().bodyText()
        .contains("No engagement yet.", "New engagement");
  }

  @Test
  void agreesOnWhatWasTypedAndPlansIt() {
    var agreed = post("/staff/engagements/new", form);

    assertThat(agreed).hasStatus(303);
    var id = only();
    assertThat(agreed).redirectedUrl().isEqualTo("/staff/engagements/" + id.value() + "?done=agreed");
    var engagement = engagements.find(id).orElseThrow().agreed();
    assertThat(engagement.name()).isEqualTo("Mateo · Geometry");
    assertThat(engagement.students()).containsExactly(given.person(Cast.MATEO).id());
    assertThat(engagements.termsOverTime(id)).singleElement()
        .satisfies(held -> assertThat(held.agreedBy()).isEqualTo(given.bola().name()));
    assertThat(sql.sql("select min(starts_at) from session").one(Instant.class)).isEqualTo("2026-11-25T21:30:00Z");
    assertThat(sql.sql("select count(*) from session").one(Integer.class)).isEqualTo(8);

    assertThat(get("/staff/engagements/" + id.value(), given.bola())).hasStatusOk().bodyText()
        .contains("Mateo · Geometry", "Wednesdays, 4:30 pm", "$85.01", "$50.03", "Sessions ahead", "Mateo");
    assertThat(get("/staff/engagements", given.bola())).bodyText().contains("Mateo · Geometry", given.maya().name());
  }

  @Test
  void sentTwiceItIsOneEngagement() {
    post("/staff/engagements/new", form);
    assertThat(post("/staff/engagements/new", form)).hasStatus(303);
    only();
    assertThat(sql.sql("select count(*) from session").one(Integer.class)).isEqualTo(8);
  }

  @Test
  void saysBeforeThePressWhatItPlansAndWhatItLeavesOut() {
    given.session(Cast.WRITING, "2026-12-02T21:00:00Z");
    form.set("act", "see");

    assertThat(post("/staff/engagements/new", form)).hasStatusOk().bodyText()
        .contains("Plans 7 sessions", "One date is left out", "Wed, Dec 2, 4:30 pm");
    assertThat(sql.sql("select count(*) from engagement where subject = 'Geometry'").one(Integer.class)).isZero();
  }

  @Test
  void asksForEverythingThatIsMissingAtOnceAndKeepsTheRest() {
    form.set("mentor-q", "nobody by this name");
    form.remove("student-q");
    form.set("subject", " ");
    form.set("billed", "12,50");
    form.set("minutes", "an hour");
    form.set("starts", "tomorrow");
    form.put("time", List.of("", ""));

    assertThat(post("/staff/engagements/new", form)).hasStatus(422).bodyText().contains(
        "Nobody is found by this name.", "An engagement has at least one student.", "This is no amount.",
        "Say how many minutes", "Choose a day", "A weekly time is a weekday and a start", "value=\"50.03\"");
    form.set("minutes", "14");
    form.set("starts", "2026-11-23");
    form.set("billed", "85.01");
    form.put("time", List.of("16:30", ""));
    form.set("mentor-q", "maya");
    form.set("student-q", "mateo");
    form.set("ends", "2026-11-22");
    form.set("link", "javascript:alert(1)");
    assertThat(post("/staff/engagements/new", form)).hasStatus(422).bodyText().contains(
        "The engagement needs a subject", "Sessions last from 15 to 480 minutes.", "The last day is not before",
        "A meeting link starts with https://");
    assertThat(sql.sql("select count(*) from engagement").one(Integer.class)).isZero();
  }

  @Test
  void letsChooseAmongSeveralOfTheName() {
    given.person(Cast.ANA);
    form.set("student-q", "rivera");
    assertThat(post("/staff/engagements/new", form)).hasStatus(422).bodyText()
        .contains("Choose among those who were found", given.ana().name(), given.person(Cast.LUCIA).name());

    form.set("student-q", "");
    form.put("student", List.of(given.ana().id().value().toString(),
        given.person(Cast.MATEO).id().value().toString()));
    assertThat(post("/staff/engagements/new", form)).hasStatus(303);
    assertThat(engagements.find(only()).orElseThrow().agreed().students()).hasSize(2);
  }

  @Test
  void proposesTheZoneOfTheMentorUntilSomebodyChoosesAnother() {
    var tomas = given.tomas();
    form.set("mentor-q", tomas.name());
    form.set("act", "find");
    form.set("zone", "Europe/London");
    form.set("zone-was", "Europe/London");
    assertThat(post("/staff/engagements/new", form)).hasStatusOk().bodyText()
        .contains("value=\"America/Chicago\" selected");
    form.set("zone", "Europe/Paris");
    assertThat(post("/staff/engagements/new", form)).hasStatusOk().bodyText()
        .contains("value=\"Europe/Paris\" selected");
  }

  @Test
  void takesAMentorForAMentorAlone() {
    form.remove("mentor-q");
    form.set("mentor", given.ana().id().value().toString());
    assertThat(post("/staff/engagements/new", form)).hasStatus(422).bodyText()
        .contains("Search for the mentor, and choose one.");
  }

  @Test
  void agreesOnOtherTermsFromADay() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var terms = new LinkedMultiValueMap<String, String>();
    terms.setAll(Map.of("from", "2026-12-01", "minutes", "75", "billed", "90.01", "paid", "x"));
    assertThat(post(path(algebra) + "/terms", terms)).hasStatus(422).bodyText()
        .contains("This is no amount.", "value=\"90.01\"", "value=\"x\"");
    terms.set("paid", "55.07");
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

    assertThat(post(path(algebra) + "/students/" + leo.value() + "/leaving", new LinkedMultiValueMap<>()))
        .hasStatus(303);
    assertThat(students(coming)).isEqualTo(1);
    assertThat(post(path(algebra) + "/students/" + given.ana().id().value() + "/leaving",
        new LinkedMultiValueMap<>())).as("somebody is taught").hasStatus(422).bodyText()
        .contains("An engagement has at least one student.");
  }

  @Test
  void aNameIsChangedAndTheTermsStayWhoseTheyWere() {
    post("/staff/engagements/new", form);
    var about = new LinkedMultiValueMap<String, String>();
    about.setAll(Map.of("name", "Mateo, shapes", "subject", "Geometry", "ends", "2026-12-10", "link", ""));
    assertThat(post(path(only()) + "/about", about)).hasStatus(303);

    assertThat(engagements.termsOverTime(only())).singleElement()
        .satisfies(held -> assertThat(held.agreedBy()).isEqualTo(given.bola().name()));
    assertThat(get(path(only()), given.bola())).bodyText()
        .contains("Mateo, shapes", "5 sessions are planned after the last day, Dec 10");
    about.set("ends", "2026-11-01");
    assertThat(post(path(only()) + "/about", about)).hasStatus(422).bodyText().contains("The last day is not before");
  }

  @Test
  void plansSingleSessionsInTheZoneOfTheEngagement() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var single = new LinkedMultiValueMap<String, String>();
    single.setAll(Map.of("at", "2026-11-27T10:00", "minutes", "60"));
    assertThat(post(path(algebra) + "/sessions", single)).hasStatus(303);
    assertThat(sql.sql("select starts_at from session").one(Instant.class)).isEqualTo("2026-11-27T15:00:00Z");

    assertThat(post(path(algebra) + "/sessions", single)).hasStatus(422).bodyText()
        .contains("has another session then", "value=\"2026-11-27T10:00\"");
    single.set("at", "2026-11-20T10:00");
    assertThat(post(path(algebra) + "/sessions", single)).hasStatus(422).bodyText().contains("still to come");
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
    assertThat(get(path(algebra), given.bola())).bodyText().contains("Make sessions of the weekly times");
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
  void financeReadsAndChangesNothing() {
    var algebra = given.engagement(Cast.ALGEBRA);
    assertThat(get(path(algebra), given.staff(Role.FINANCE))).hasStatusOk().bodyText()
        .contains("$85.01").doesNotContain("Plan a single session", "Add a student");
  }

  private int students(SessionId session) {
    return sql.sql("select count(*) from session_student where session_id = :id").param("id", session)
        .one(Integer.class);
  }

  private EngagementId only() {
    return sql.sql("select id from engagement where subject = 'Geometry'").one(EngagementId.class);
  }

  private static String path(EngagementId id) {
    return "/staff/engagements/" + id.value();
  }

  private MvcTestResult get(String path, Viewer as) {
    return pages.get().uri(path).with(SignedIn.as(as)).exchange();
  }

  private MvcTestResult post(String path, MultiValueMap<String, String> fields) {
    return pages.post().uri(path).with(SignedIn.as(given.bola())).with(csrf()).params(fields).exchange();
  }
}
