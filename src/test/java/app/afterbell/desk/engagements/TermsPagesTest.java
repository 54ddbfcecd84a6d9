package app.afterbell.desk.engagements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.WeeklyAgreed;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** R29, R30: an engagement's terms over time, and what was written in it. */
@PageTest
class TermsPagesTest extends AgreedByBola {

  TermsPagesTest(MockMvcTester pages, Given given, Engagements engagements, Sql sql) {
    super(pages, given, engagements, sql);
  }

  @Test
  void whoReadsWhatWasWrittenInItIsWrittenDownAndNobodyForItsPage() {
    var algebra = given.engagement(Cast.ALGEBRA);
    assertThat(get(path(algebra), given.bola())).bodyText().contains("Notes appear here once the mentor");
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    given.logged(given.session(Cast.WRITING, "2026-11-18T21:00:00Z"), TestClock.START);

    assertThat(get(path(algebra), given.bola())).bodyText()
        .contains("/staff/sessions/" + session.value() + "#notes", "Read the notes").doesNotContain("Page 84");
    assertThat(readings()).isZero();
    assertThat(get(path(algebra) + "/notes", given.bola())).hasStatusOk().bodyText()
        .containsOnlyOnce("Page 84, even problems.").doesNotContain("Earlier notes");
    assertThat(readings()).isEqualTo(1);
    assertThat(get(path(algebra) + "/notes?before=2026-11-19T21:00:00Z", given.bola())).hasStatusOk().bodyText()
        .contains("Notes appear here", "The newest");
    assertThat(get(path(algebra) + "/notes", given.maya())).hasStatus(404);
    assertThat(readings()).isEqualTo(1);
  }

  // It is Monday; Algebra is on Mondays and Thursdays, an hour at 85.01 and 50.03.
  @Test
  void saysBeforeThePressWhatIsBilledAndPaidOtherwiseAndWhatStays() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var logged = given.logged(given.session(Cast.ALGEBRA, "2026-11-12T21:00:00Z"), TestClock.START);
    given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    given.session(algebra, Instant.parse("2026-12-03T21:00:00Z"), 90);
    given.session(Cast.ALGEBRA, "2026-11-05T21:00:00Z");
    var terms = new LinkedMultiValueMap<String, String>();
    terms.setAll(Map.of("from", "2026-11-09", "minutes", "60", "billed", "91.03", "paid", "50.03", "act", "see"));

    assertThat(post(path(algebra) + "/terms", terms)).hasStatusOk().bodyText()
        .contains("2 sessions are billed and paid otherwise", "$85.01 → <b>$91.03</b>", "$127.52 → <b>$136.55</b>",
            "Together billed $15.05 and paid $0.00 more", "One session of these days is logged",
            "/staff/sessions/" + logged.value() + "\">Thu, Nov 12", "would be $91.03");
    terms.set("act", "agree");
    var refused = post(path(algebra) + "/terms", terms);
    assertThat(refused).hasStatus(409).bodyText().contains("Nothing is saved yet");
    assertThat(engagements.termsOverTime(algebra)).hasSize(1);

    terms.set("seen", seen(refused));
    given.session(Cast.ALGEBRA, "2026-12-07T21:00:00Z");
    refused = post(path(algebra) + "/terms", terms);
    assertThat(refused).as("one more since").hasStatus(409);
    terms.set("seen", seen(refused));
    assertThat(post(path(algebra) + "/terms", terms)).hasStatus(303);
    assertThat(sql.sql("select total from charge_line").one(Long.class)).as("what is logged stays").isEqualTo(8501);
    given.logged(new SessionId(sql.sql("select id from session where starts_at = '2026-11-16T21:00:00Z'")
        .one(java.util.UUID.class)), TestClock.START);
    assertThat(sql.sql("select max(total) from charge_line").one(Long.class)).isEqualTo(9103);
  }

  @Test
  void listsTermsAndWeeklyTimesOverTimeWithWhoAgreedOnEach() {
    post("/staff/engagements/new", form);
    var time = new LinkedMultiValueMap<String, String>();
    time.setAll(Map.of("day", "SATURDAY", "at", "10:00", "from", "2026-12-05", "act", "agree"));
    assertThat(pages.post().uri(path(only()) + "/times").with(SignedIn.as(given.imogen())).with(csrf()).params(time)
        .exchange()).hasStatus(303);
    assertThat(get(path(only()), given.bola())).bodyText()
        .contains("Wednesdays, 4:30 pm", "Saturdays, 10:00 am", given.bola().name() + ", ",
            given.imogen().name() + ", ");
    assertThat(engagements.weeklyAgreed(only())).extracting(WeeklyAgreed::by)
        .containsExactlyInAnyOrder(given.bola().name(), given.imogen().name());
  }

  @Test
  void keepsAnUnfinishedFormOfWhichNothingIsMadeUntilItIsAgreed() {
    form.set("act", "draft");
    form.set("billed", "eighty or so");
    assertThat(post("/staff/engagements/new", form)).hasStatus(303);
    assertThat(post("/staff/engagements/new", form)).as("pressed twice").hasStatus(303);
    assertThat(sql.sql("select count(*) from engagement_draft").one(Integer.class)).isEqualTo(1);
    assertThat(sql.sql("select count(*) from engagement where subject = 'Geometry'").one(Integer.class)).isZero();
    assertThat(sql.sql("select count(*) from session").one(Integer.class)).isZero();
    assertThat(get("/mentor/engagements", given.maya())).bodyText().doesNotContain("Geometry");

    var key = form.getFirst("key");
    assertThat(get("/staff/engagements/drafts", given.imogen())).hasStatusOk().bodyText()
        .contains("Mateo · Geometry", given.bola().name(), "/staff/engagements/new?draft=" + key);
    assertThat(get("/staff/engagements/new?draft=" + key, given.imogen())).hasStatusOk().bodyText()
        .contains("value=\"eighty or so\"", "value=\"16:30\"", given.maya().name(), key);

    form.set("act", "agree");
    form.set("billed", "85.01");
    assertThat(post("/staff/engagements/new", form)).hasStatus(303);
    form.set("act", "draft");
    assertThat(post("/staff/engagements/new", form)).as("from another tab").hasStatus(303);
    assertThat(sql.sql("select count(*) from engagement_draft").one(Integer.class)).isZero();
    assertThat(get("/staff/engagements/new?draft=" + key, given.bola())).redirectedUrl()
        .isEqualTo("/staff/engagements/drafts");
    form.set("key", "0190aaaa-0000-7000-8000-000000000002");
    post("/staff/engagements/new", form);
    post("/staff/engagements/drafts/0190aaaa-0000-7000-8000-000000000002/removal", new LinkedMultiValueMap<>());
    assertThat(get("/staff/engagements/drafts", given.bola())).bodyText().contains("No draft is kept");
  }

  private static String seen(MvcTestResult page) {
    try {
      var found = java.util.regex.Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
          .matcher(page.getResponse().getContentAsString());
      return found.find() ? found.group(1) : "";
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private int readings() {
    return sql.sql("select count(*) from audit_reading").one(Integer.class);
  }
}
