package app.afterbell.access.web.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A form that is sent when the sign-in is over, or its token: all that was typed is on its page again, for its person
 * alone (R19).
 */
@PageTest
class UnsentFormsTest extends UnsentForm {

  UnsentFormsTest(MockMvcTester pages, Given given, TestClock clock, Sql sql) {
    super(pages, given, clock, sql);
  }

  @Test
  void givesBackAllThatWasChosenForASession() {
    var path = "/mentor/sessions/" + algebra().value() + "/attendance";
    var ana = given.viewer(Cast.ANA).id().value();
    var sent = send(path, path, given.maya(),
        Map.of("what", "both", "attendance-base", "0", "notes-base", "0", "minutes", "75",
        "status-" + ana, "cancelled_billable", "told-" + ana, "2026-11-22T15:00", "reason-" + ana,
        "She called <twice>.",
        "notes", "Nobody came."));

    assertThat(sent).hasRedirectedUrl("/sign-in?next=" + path.replace("/", "%2F"));
    assertThat(sent.getResponse().getCookie(KEY)).satisfies(key -> {
      assertThat(key.isHttpOnly()).isTrue();
      assertThat(key.getMaxAge()).isEqualTo(1800);
    });
    var page = open(path, given.maya(), sent);
    assertThat(page).hasStatusOk().bodyText()
        .contains("You were signed out, so nothing was sent.", "Check it, and press the button again.")
        .contains("value=\"cancelled_billable\" checked", "value=\"75\"", "2026-11-22T15:00",
            "She called &lt;twice&gt;.", "Nobody came.")
        .contains("It is taken with a reason.")
        .doesNotContain("value=\"attended\" checked");
    assertThat(page.getResponse().getCookie(KEY).getMaxAge()).isZero();
    assertThat(open(path, given.maya(), sent)).as("once").bodyText().doesNotContain("Nobody came.")
        .contains("value=\"attended\" checked");
  }

  // An upgrade within the half hour, or one that is taken back: what the other version wrote is dropped, and that is
  // said once.
  @Test
  void showsThePageAndSaysSoWhereWhatWasTypedCannotBeReadAnyMore() {
    var path = "/mentor/sessions/" + algebra().value() + "/attendance";
    for (var page : List.of("/settings", path)) {
      var sent = send(page.equals(path) ? path
          : "/settings/profile", page, given.maya(), Map.of("name", "Maya the Great", "notes", "Gone."));
      // each bit of the last byte is another
      sql.sql("""
              update unsent_form
              set sealed = set_byte(sealed, octet_length(sealed) - 1, get_byte(sealed, octet_length(sealed) - 1) # 255)
              """)
          .update();

      var shown = open(page, given.maya(), sent);
      assertThat(shown).hasStatusOk().bodyText()
          .contains("what you typed in it could not be brought back").doesNotContain("the Great", "Gone.");
      assertThat(shown.getResponse().getCookie(KEY).getMaxAge()).isZero();
      assertThat(sql.sql("select count(*) from unsent_form").one(Integer.class)).isZero();
      assertThat(open(page, given.maya(), sent)).hasStatusOk().bodyText().doesNotContain("brought back");
    }
  }

  // The button that signs in again stands within a form: what was typed there so far is back afterwards.
  @Test
  void keepsWhatWasTypedWhileItsPersonSignsInAgain() {
    var forms = Map.of(
        "/family/people/invitations/new", Map.of("name", "Zo\u00eb New", "email", "zoe@example.org"),
        "/settings/tokens", Map.of("name", "Timesheet on my laptop", "days", "180"),
        "/staff/people/new", Map.of("name", "Zo\u00eb New", "role", "mentor"));
    forms.forEach((page, fields) -> {
      var viewer = page.startsWith("/family") ? given.elena() : page.startsWith("/staff") ? given.imogen()
          : given.maya();
      var request = pages.post().uri("/settings/passkeys/renewal?next=" + page).with(SignedIn.as(viewer)).with(csrf());
      fields.forEach((name, value) -> request.param(name, value));
      var sent = request.param("proof-password", "half a secret").exchange();

      assertThat(sent).hasRedirectedUrl("/sign-in?next=" + page.replace("/", "%2F"));
      var back = body(open(page, viewer, sent));
      assertThat(back).contains("back in the form").contains("value=\"" + fields.get("name"))
          .doesNotContain("half a secret");
      assertThat(fields.containsKey("days")
          ? back.contains("value=\"180\" selected") || back.contains("value=\"180\" checked") : true)
          .as("chosen").isTrue();
    });
    var nothing = pages.post().uri("/settings/passkeys/renewal?next=/settings/tokens").param("name", "")
        .with(SignedIn.as(given.maya())).with(csrf()).exchange();
    assertThat(nothing.getResponse().getCookie(KEY)).isNull();
  }

  @Test
  void fillsAnyFormAndShowsWhatHasNoPlaceInItAnyMore() {
    var sent = send("/settings/profile", "/settings/profile", given.maya(),
        Map.of("name", "Maya \"Mo\" <Okafor>", "zone", "Europe/Dublin", "motto", "Fields that are gone.", "old",
            "my secret words"));

    assertThat(sent).as("the page, not where its form goes").hasRedirectedUrl("/sign-in?next=%2Fsettings");
    var page = body(open("/settings", given.maya(), sent));
    assertThat(page).contains("value=\"Maya &#34;Mo&#34; &lt;Okafor&gt;\"", "value=\"Europe/Dublin\" selected")
        .contains("This has no place in the form any more:", ">Fields that are gone.</pre>")
        .doesNotContain("my secret words", "value=\"America/New_York\" selected");
  }

  @Test
  void fillsTheFormOfAnInvitation() {
    var sent = send("/staff/people", "/staff/people/new", given.bola(),
        Map.of("name", "Zo\u00eb New", "email", "zoe@example.org"));

    assertThat(open("/staff/people/new", given.bola(), sent)).hasStatusOk().bodyText()
        .contains("Zo\u00eb New", "zoe@example.org");
  }

  @Test
  void givesBackWhatWasSentWithATokenThatHoldsNoMore() {
    var request = pages.post().uri("/settings/profile").header("Referer", "http://localhost/settings")
        .param("name", "Maya the Great").with(SignedIn.as(given.maya()));
    var sent = request.header("Origin", "http://localhost").exchange();

    assertThat(sent).hasRedirectedUrl("/settings");
    assertThat(open("/settings", given.maya(), sent)).bodyText()
        .contains("This page was too old, so nothing was sent.", "Maya the Great");
  }

  @Test
  void fillsNothingThatAnotherSiteSends() {
    for (var header : Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site").entrySet()) {
      var sent = pages.post().uri("/settings/profile").param("name", "Planted")
          .param("_from", given.maya().id().value().toString())
          .header(header.getKey(), header.getValue()).exchange();
      assertThat(sent).hasStatus(403);
      assertThat(sent.getResponse().getCookie(KEY)).isNull();
    }
  }

  @Test
  void leadsAScriptNowhereWhileSomethingIsChosen() {
    var sent = pages.post().uri("/mentor/sessions/{id}/attendance/preview", algebra().value())
        .header("HX-Request", "true")
        .with(csrf()).exchange();

    assertThat(sent).hasStatus(401).doesNotContainHeader("HX-Redirect");
  }
}
