package app.afterbell.desk.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R30, R31: staff agree on an engagement, after they saw what it plans. */
@PageTest
class AgreePagesTest extends AgreedByBola {

  AgreePagesTest(MockMvcTester pages, Given given, Engagements engagements, Sql sql) {
    super(pages, given, engagements, sql);
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
  void agreesOnlyAfterWhatIsInTheWayWasSeen() {
    given.session(Cast.WRITING, "2026-12-02T21:00:00Z");
    assertThat(post("/staff/engagements/new", form)).hasStatus(409).bodyText()
        .contains("Nothing is agreed yet", given.maya().name() + " has ", "4:00 to 4:45 pm",
            "value=\"2026-12-02T16:30\"");
    assertThat(sql.sql("select count(*) from engagement where subject = 'Geometry'").one(Integer.class)).isZero();

    form.put("left", List.of("2026-12-02T16:30"));
    given.session(Cast.WRITING, "2026-12-09T21:00:00Z");
    assertThat(post("/staff/engagements/new", form)).as("one more since").hasStatus(409);
    form.put("left", List.of("2026-12-02T16:30", "2026-12-09T16:30"));
    assertThat(post("/staff/engagements/new", form)).hasStatus(303);
    form.remove("left");
    assertThat(post("/staff/engagements/new", form)).as("sent twice").hasStatus(303);
  }

  // Nothing is planned of them: neither the mentor's, nor the student's with another mentor.
  @Test
  void findsWeeklyTimesThatAreInTheWayThoughNoSessionIs() {
    form.put("day", List.of("MONDAY", "MONDAY"));
    form.put("time", List.of("16:30", "17:15"));
    form.set("act", "see");
    given.engagement(Cast.ALGEBRA);

    assertThat(post("/staff/engagements/new", form)).hasStatusOk().bodyText()
        .contains("Mondays, 4:00 pm", "First on Mon, Nov 30; 52 dates", "this engagement too");
  }

  @Test
  void asksForEverythingThatIsMissingAtOnceAndKeepsTheRest() {
    form.set("mentor-q", "nobody by this name");
    form.remove("student-q");
    form.set("subject", " ");
    form.set("billed", "twelve");
    form.set("minutes", "an hour");
    form.set("starts", "tomorrow");
    form.put("time", List.of("", ""));

    assertThat(post("/staff/engagements/new", form)).hasStatus(422).bodyText().contains(
        "Nobody is found by this name.", "An engagement has at least one student.", "This is no amount, ",
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
  void agreesOnEverySecondWeekUntilADayAndWithoutDatesFromTheStart() {
    form.put("day", List.of("WEDNESDAY", "MONDAY"));
    form.put("time", List.of("16:30", "10:00"));
    form.put("rhythm", List.of("second", ""));
    form.put("until", List.of("", "2026-12-07"));
    form.put("without", List.of("2026-12-09", ""));
    form.set("act", "see");
    assertThat(post("/staff/engagements/new", form)).hasStatusOk().bodyText()
        .contains("Plans 5 sessions", "One date is left out, as you said.", "Wed, Dec 9, 4:30 pm",
            "Mon, Nov 30, 10:00 am",
            "value=\"2026-12-09\"", "value=\"2026-12-07\"")
        .doesNotContain("Wed, Dec 2, 4:30 pm", "Mon, Dec 14");

    form.set("act", "agree");
    assertThat(post("/staff/engagements/new", form)).hasStatus(303);
    assertThat(post("/staff/engagements/new", form)).as("sent twice").hasStatus(303);
    assertThat(sql.sql("select starts_at from session order by starts_at").list(Instant.class)).containsExactly(
        Instant.parse("2026-11-25T21:30:00Z"), Instant.parse("2026-11-30T15:00:00Z"),
        Instant.parse("2026-12-07T15:00:00Z"), Instant.parse("2026-12-23T21:30:00Z"),
        Instant.parse("2027-01-06T21:30:00Z"));
    assertThat(get("/staff/engagements/new?copy=" + only().value(), given.bola())).bodyText()
        .contains("<option value=\"second\" selected>");
  }

  @Test
  void refusesATimeThatIsThereTwiceAndOneThatEndsBeforeItBegins() {
    form.put("day", List.of("WEDNESDAY", "WEDNESDAY"));
    form.put("time", List.of("16:30", "16:30"));
    form.put("rhythm", List.of("second", ""));
    assertThat(post("/staff/engagements/new", form)).hasStatus(422).bodyText()
        .contains("The same weekly time is there twice");
    form.put("time", List.of("16:30", "17:45"));
    form.put("until", List.of("2026-11-20", ""));
    form.put("without", List.of("Christmas"));
    assertThat(post("/staff/engagements/new", form)).hasStatus(422).bodyText()
        .contains("A weekly time ends on the first day or later.", "Choose a day, such as");
  }
}
