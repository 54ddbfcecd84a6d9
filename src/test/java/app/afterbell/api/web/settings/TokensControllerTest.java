package app.afterbell.api.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.Passwords;
import app.afterbell.api.Tokens;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class TokensControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Tokens tokens;
  private final Passwords passwords;
  private final TestClock clock;
  private final Sql sql;

  TokensControllerTest(MockMvcTester pages, Given given, Tokens tokens, Passwords passwords, TestClock clock, Sql sql) {
    this.passwords = passwords;
    this.clock = clock;
    this.sql = sql;
    this.pages = pages;
    this.given = given;
    this.tokens = tokens;
  }

  private MvcTestResult tokens(Viewer viewer) {
    return pages.get().uri("/settings/tokens").with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult make(Viewer viewer, String name) {
    return pages.post().uri("/settings/tokens").param("name", name).with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  private MvcTestResult revoke(Viewer viewer, UUID token) {
    return pages.post().uri("/settings/tokens/{id}/revocation", token).with(SignedIn.as(viewer)).with(csrf())
        .exchange();
  }

  @Test
  void showsATokenOnceAndItsNameEverAfter() {
    assertThat(tokens(given.maya())).hasStatusOk().bodyText().contains("You have no tokens.");
    assertThat(make(given.maya(), " Timesheet ")).hasStatus(201).bodyText()
        .contains("Timesheet is ready").containsPattern("value=\"ab_[A-Za-z0-9_-]{43}\"");
    assertThat(tokens(given.maya())).hasStatusOk().bodyText()
        .contains("Timesheet").contains("Made on Nov 23.").contains("Not used yet.").doesNotContain("ab_");
  }

  @Test
  void refusesANameThatSaysNothingAndKeepsWhatWasTyped() {
    assertThat(make(given.maya(), "  ")).hasStatus(422).bodyText().contains("Say what will use it");
    assertThat(make(given.maya(), "<b>" + "x".repeat(100))).hasStatus(422).bodyText()
        .contains("at most 100 characters").contains("&lt;b>xxx").doesNotContain("<b>xxx");
    assertThat(tokens.of(given.maya())).isEmpty();
  }

  @Test
  void revokesOnesOwnAndNobodyElses() {
    tokens.make(given.maya(), "Timesheet", TestClock.START);
    var token = tokens.of(given.maya()).getFirst().id().value();

    assertThat(revoke(given.tomas(), token)).hasStatus(404);
    assertThat(tokens.of(given.maya())).hasSize(1);
    assertThat(revoke(given.maya(), token)).hasStatus(303).hasHeader("Location", "/settings/tokens");
    assertThat(revoke(given.maya(), token)).hasStatus(404);
    assertThat(tokens.of(given.maya())).isEmpty();
  }

  @Test
  void asksWhoSitsThereKeepsWhatWasTypedAndTellsByMail() {
    var here = SignedIn.cookie(given.maya());
    passwords.set(given.maya().id(), "correct horse battery", new Secret(here.getValue()));
    clock.advance(Duration.ofMinutes(10));
    var asked = pages.post().uri("/settings/tokens").param("name", "Timesheet").param("days", "30").cookie(here)
        .with(csrf());
    assertThat(asked).hasStatus(422).bodyText()
        .contains("Show that it is you", "value=\"Timesheet\"", "value=\"30\" selected");
    assertThat(tokens.of(given.maya())).isEmpty();

    assertThat(pages.post().uri("/settings/tokens").param("name", "Timesheet").param("days", "30")
        .param("proof-password", "correct horse battery").cookie(here).with(csrf())).hasStatus(201);
    assertThat(tokens.of(given.maya()).getFirst().expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
    assertThat(sql.sql("select body from mail_message").one(String.class)).contains("“Timesheet”")
        .doesNotContain("ab_");
  }

  @Test
  void hasNothingForFamilies() {
    assertThat(tokens(given.elena())).hasStatus(404);
    assertThat(make(given.ana(), "Mine")).hasStatus(404);
    assertThat(tokens(given.imogen())).hasStatusOk();
  }
}
