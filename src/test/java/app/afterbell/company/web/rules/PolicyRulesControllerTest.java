package app.afterbell.company.web.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.organization.Organizations;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.organization.Setting;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R39: an admin tries another value, sees what it would have been, and saves it from a day on. */
@PageTest
class PolicyRulesControllerTest {

  private static final String RULES = "/settings/rules";
  private static final Instant TODAY = Instant.parse("2026-11-23T15:00:00Z");

  private final MockMvcTester pages;
  private final Given given;
  private final Organizations organizations;
  private final PolicyDecisions decisions;
  private final Sql sql;

  PolicyRulesControllerTest(
      MockMvcTester pages, Given given, Organizations organizations, PolicyDecisions decisions, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.organizations = organizations;
    this.decisions = decisions;
    this.sql = sql;
  }

  @Test
  void showsEachValueAndSinceWhenItHolds() {
    given.organization();
    assertThat(get("")).hasStatusOk().bodyText()
        .contains("Notice to cancel", "24 hours", "The beginning", "48 hours after the planned end",
            "2 weeks, from Monday to Sunday; paid 5 days after the end", "every 4 sessions", "from 9:00 pm to 8:00 am",
            "Cancelled (billable) 100/100", "as founded");
    assertThat(pages.get().uri("/staff/settings").with(SignedIn.as(given.imogen()))).bodyText()
        .contains("href=\"/settings/rules\"");
  }

  @Test
  void saysWhatTheLastThreeMonthsWouldHaveBeenAndSavesNothing() {
    var session = given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-11-20T21:00:00Z"), 60);
    given.marked(session, AttendanceStatus.MISSED, 60, Instant.parse("2026-11-20T22:30:00Z"));
    given.noted(session, "Nobody came.", Instant.parse("2026-11-20T22:30:00Z"));
    given.logged(given.session(given.engagement(Cast.WRITING), Instant.parse("2026-11-19T21:00:00Z"), 45),
        Instant.parse("2026-11-19T22:00:00Z"));

    assertThat(get("/statuses/trial" + statuses("missed-billed", 50, "2027-01-01"))).hasStatusOk().bodyText()
        .contains("2 sessions were logged", "One of them would have come to another amount",
            "−$42.50", "$85.01", "$42.51", "Save: 50 % from Jan 1, 2027")
        .contains("/staff/sessions/" + session.value());
    assertThat(organizations.current().policies().all()).hasSize(1);
  }

  @Test
  void savesWhatWasTriedFromItsDayOnWithWhoAndWhy() {
    given.organization();
    assertThat(save("notice", "notice-hours", "48", "2026-12-01", "Families plan ahead")).hasStatus(303)
        .hasRedirectedUrl("/settings/rules?done=saved#history");

    var policies = organizations.current().policies();
    assertThat(policies.on(LocalDate.of(2026, 11, 30)).noticeHours()).isEqualTo(24);
    assertThat(policies.on(LocalDate.of(2026, 12, 1)).noticeHours()).isEqualTo(48);
    assertThat(get("")).bodyText()
        .contains("Hours of notice: 24 hours → 48 hours", "Imogen Castellanos", "Families plan ahead",
            "From Dec 1: 48 hours", "Withdraw");
  }

  @Test
  void asksWhyAndForADayOnWhichNoSessionHasBegun() {
    given.organization();
    assertThat(save("notice", "notice-hours", "48", "2026-12-01", " ")).hasStatus(422).bodyText()
        .contains("Say why, for the history.");
    assertThat(save("notice", "notice-hours", "48", "2026-11-23", "Why")).hasStatus(422).bodyText()
        .contains("It can hold from Tuesday, November 24 on.");
    assertThat(save("notice", "notice-hours", "9999", "2026-12-01", "Why")).hasStatus(422).bodyText()
        .contains("A whole number from 0 to 336.");
    assertThat(save("pay", "pay-period-weeks", "1", "2026-12-01", "Why")).hasStatus(422).bodyText()
        .contains("Periods begin on Monday, November 30 and on Monday, December 14.");
    assertThat(get("/notice/trial?notice-hours=x&from=never")).hasStatus(422).bodyText()
        .contains("A whole number from 0 to 336.", "Choose the first day");
    assertThat(get("/notice/trial?notice-hours=24&from=2026-12-01")).hasStatusOk().bodyText()
        .contains("Nothing would change").doesNotContain("Save:");
    assertThat(get("/notice/trial?notice-hours=48&from=%2B999999999-12-31")).hasStatus(422);
    assertThat(get("/nothing")).hasStatus(404);
    assertThat(organizations.current().policies().all()).hasSize(1);
  }

  @Test
  void savesInOneStepWhatMovesNoMoney() {
    given.organization();
    assertThat(get("/reminders")).hasStatusOk().bodyText().contains("there is nothing to try it on", "name=\"why\"")
        .doesNotContain("Try it<");
    assertThat(save("reminders", "reminds-after", "6", "2026-12-01", "")).hasStatus(422).bodyText()
        .contains("Say why, for the history", "value=\"6\"");
    assertThat(save("reminders", "reminds-after", "6", "2026-12-01", "Fewer letters")).hasStatus(303);
    assertThat(organizations.current().policies().on(LocalDate.of(2026, 12, 1)).remindsAfter()).isEqualTo(6);
  }

  @Test
  void triesAnewWhereSomethingWasSettledMeanwhile() {
    given.organization();
    var seen = organizations.mark();
    decisions.decide(new Wish(LocalDate.of(2026, 12, 1), Map.of(Setting.DUE_AFTER_HOURS, 24), "Sooner", null),
        given.imogen(), TODAY);

    assertThat(save("notice", "notice-hours", "48", "2026-12-01", "Why", seen)).hasStatus(409).bodyText()
        .contains("Something was settled since this was tried.", "value=\"Why\"");
    assertThat(organizations.current().policies().on(LocalDate.of(2026, 12, 1)).noticeHours()).isEqualTo(24);
  }

  @Test
  void withdrawsWhatDoesNotHoldYet() {
    given.organization();
    save("notice", "notice-hours", "48", "2026-12-01", "Families plan ahead");
    var id = sql.sql("select id from policy_change").one(UUID.class);

    assertThat(withdraw(id)).hasStatus(303).hasRedirectedUrl("/settings/rules?done=withdrawn#history");
    assertThat(organizations.current().policies().on(LocalDate.of(2026, 12, 1)).noticeHours()).isEqualTo(24);
    assertThat(get("")).bodyText().contains("Withdrawn by Imogen Castellanos").doesNotContain(">Withdraw<");

    sql.sql("update policy_change set from_on = '2026-11-23'").update();
    assertThat(withdraw(id)).hasStatus(409).bodyText().contains("It holds already, and stays.");
    assertThat(withdraw(UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void saysWhoseDayOfPayWouldHaveBeenAnother() {
    var session = given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-10-20T20:00:00Z"), 60);
    given.logged(session, Instant.parse("2026-10-20T22:00:00Z"));

    assertThat(get("/due/trial?due-after-hours=72&from=2026-12-01")).hasStatusOk().bodyText()
        .contains("None would have come to another amount");
    assertThat(get("/pay/trial?pay-period-weeks=1&pay-day-after-days=5&from=2026-11-30")).hasStatusOk().bodyText()
        .contains("one on an earlier day");
  }

  private MvcTestResult get(String path) {
    return pages.get().uri(URI.create(RULES + path)).with(SignedIn.as(given.imogen())).exchange();
  }

  private MvcTestResult save(String topic, String setting, String value, String from, String why) {
    return save(topic, setting, value, from, why, organizations.mark());
  }

  private MvcTestResult save(String topic, String setting, String value, String from, String why, UUID seen) {
    var holds = organizations.current().policies().on(LocalDate.of(2026, 11, 24));
    var form = pages.post().uri(RULES + "/" + topic).with(SignedIn.as(given.imogen())).with(csrf())
        .param("from", from).param("why", why).param("seen", seen.toString());
    for (var one : Setting.Topic.valueOf(topic.toUpperCase(Locale.ROOT)).settings()) {
      form.param(one.key(), one.key().equals(setting) ? value : String.valueOf(holds.of(one)));
    }
    return form.exchange();
  }

  private static String statuses(String setting, int value, String from) {
    var query = new StringBuilder("?from=" + from);
    for (var one : Setting.Topic.STATUSES.settings()) {
      query.append('&').append(one.key()).append('=').append(one.key().equals(setting) ? value : one.byDefault());
    }
    return query.toString();
  }

  private MvcTestResult withdraw(UUID id) {
    return pages.post().uri(RULES + "/changes/{id}/withdrawal", id).with(SignedIn.as(given.imogen())).with(csrf())
        .exchange();
  }
}
