package app.afterbell.company.web.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import app.afterbell.web.Labels;
import app.afterbell.web.Labels.Label;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class HintsControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final TestClock clock;
  private final Sql sql;
  private final ObjectProvider<Labels> offered;

  HintsControllerTest(
      MockMvcTester pages, Given given, TestClock clock, Sql sql, ObjectProvider<Labels> offered) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
    this.sql = sql;
    this.offered = offered;
  }

  private MvcTestResult save(String from, String missed) {
    return pages.post().uri("/settings/hints").with(csrf()).with(SignedIn.as(given.imogen())).param("from", from)
        .param("missed", missed).exchange();
  }

  @Test
  void standBesideTheStatusFromTheirDayOn() {
    var before = given.session(Cast.ALGEBRA, "2026-11-23T15:00:00Z");
    var after = given.session(Cast.ALGEBRA, "2026-11-24T15:00:00Z");
    assertThat(save("2026-11-24", "Wait <15> minutes | then call us.")).hasStatus(303);
    clock.advance(Duration.ofDays(1));
    assertThat(form(before.value().toString())).bodyText().contains("did not come").doesNotContain("then call us");
    assertThat(form(after.value().toString())).bodyText().contains("Wait &lt;15&gt; minutes | then call us.");
    assertThat(save("2026-11-24", "")).hasStatus(303);
    assertThat(form(after.value().toString())).bodyText().doesNotContain("then call us");
    assertThat(pages.get().uri("/settings/hints").with(SignedIn.as(given.imogen())).exchange()).bodyText()
        .containsSubsequence("From Nov 24, Missed (billable): nothing", "then call us.");
  }

  @Test
  void areShortAndCanBeTakenBackBeforeTheirDay() {
    assertThat(save("2026-11-24", "x".repeat(121))).hasStatus(422).bodyText().contains("longer than 120 characters");
    assertThat(save("2026-11-22", "Call us.")).hasStatus(422).bodyText().contains("Choose today or a later day");
    assertThat(save("2026-11-24", "Call us.")).hasStatus(303);
    var id = sql.sql("select id::text from hint_change").one(String.class);
    var taken = pages.post().uri("/settings/hints/" + id + "/withdrawal").with(csrf())
        .with(SignedIn.as(given.imogen()));
    assertThat(taken.exchange()).hasStatus(303);
    assertThat(taken.exchange()).hasStatus(404);
  }

  @Test
  void standWhereEachLabelIsChosen() throws UnsupportedEncodingException {
    var save = pages.post().uri("/settings/hints").with(csrf()).with(SignedIn.as(given.imogen()))
        .param("from", "2026-11-23");
    var all = offered.orderedStream().flatMap(one -> one.all().stream()).map(Label::name).toList();
    for (var label : all) {
      save = save.param(label, "Said of " + label + ".");
    }
    assertThat(save.exchange()).hasStatus(303);
    var past = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T15:00:00Z"), TestClock.START);
    var ahead = given.session(Cast.ALGEBRA, "2026-11-25T15:00:00Z");
    sql.sql("update engagement_student set student_id = :ana where engagement_id = :other")
        .param("ana", given.ana().id()).param("other", given.engagement(Cast.WRITING)).update();
    var shown = form(given.session(Cast.ALGEBRA, "2026-11-23T18:00:00Z").value().toString()).getResponse()
        .getContentAsString();
    for (var path : List.of("/mentor/sessions/%s/request", "/staff/sessions/%s/money")) {
      shown += body(path.formatted(past.value()));
    }
    for (var path : List.of("/mentor/sessions/%s/cancellation", "/mentor/sessions/%s/move")) {
      shown += body(path.formatted(ahead.value()));
    }
    assertThat(all).hasSizeGreaterThan(15);
    for (var label : all) {
      assertThat(shown).as(label).contains("Said of " + label + ".");
    }
  }

  @Test
  void standBelowTheStatusesOfAGroupToo() {
    assertThat(save("2026-11-23", "Call us.")).hasStatus(303);
    var group = given.session(Cast.ROBOTICS, "2026-11-23T15:00:00Z");
    assertThat(pages.get().uri("/mentor/sessions/" + group.value() + "/attendance")
        .with(SignedIn.as(given.maya())).exchange()).bodyText().contains("<bdi>Call us.</bdi>");
  }

  private String body(String path) throws UnsupportedEncodingException {
    var who = path.startsWith("/staff") ? given.imogen() : given.maya();
    return pages.get().uri(path).with(SignedIn.as(who)).exchange().getResponse().getContentAsString();
  }

  private MvcTestResult form(String session) {
    return pages.get().uri("/mentor/sessions/" + session + "/attendance").with(SignedIn.as(given.maya())).exchange();
  }
}
