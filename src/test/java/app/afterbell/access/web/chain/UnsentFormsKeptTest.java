package app.afterbell.access.web.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How unsent forms are kept: sealed, for half an hour, for their person alone (R19). */
@PageTest
class UnsentFormsKeptTest extends UnsentForm {

  UnsentFormsKeptTest(MockMvcTester pages, Given given, TestClock clock, Sql sql) {
    super(pages, given, clock, sql);
  }

  @Test
  void givesItToNobodyElse() {
    var sent = send("/settings/profile", "/settings", given.maya(), Map.of("name", "Maya the Great"));

    assertThat(open("/settings", given.tomas(), sent)).hasStatusOk().bodyText()
        .doesNotContain("the Great", "nothing was sent");
    assertThat(pages.get().uri("/settings").with(SignedIn.as(given.maya()))).bodyText().doesNotContain("the Great");
    assertThat(open("/settings", given.maya(), sent)).bodyText().contains("Maya the Great");
  }

  // So another instance finds it, and a restart loses nothing; who reads the database, or a backup of it, reads
  // nothing.
  @Test
  void isInTheDatabaseAndSealed() {
    send("/settings/profile", "/settings", given.maya(), Map.of("name", "Maya the Great"));

    var kept = sql.sql("select sealed, id from unsent_form")
        .list((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1));
    assertThat(kept).singleElement().asString()
        .doesNotContain("Great", "settings", given.maya().id().value().toString());
  }

  @Test
  void keepsSeveralFormsOfOneBrowserAndEndsThemOneByOne() {
    var first = send("/settings/profile", "/settings", given.maya(), Map.of("name", "Maya the Great"));
    var request = pages.post().uri("/staff/people").header("Referer", "http://localhost/staff/people/new")
        .param("name", "Zo\u00eb New").param("_from", given.bola().id().value().toString()).with(csrf());
    var second = request.cookie(first.getResponse().getCookie(KEY)).exchange();

    assertThat(open("/settings", given.maya(), second)).bodyText().contains("Maya the Great");
    assertThat(open("/staff/people/new", given.bola(), second)).bodyText().contains("Zo\u00eb New");
    assertThat(sql.sql("select count(*) from unsent_form").one(Integer.class)).isZero();
  }

  @Test
  void keepsTheNewestWhereAThousandAreKept() {
    var oldest = send("/settings/profile", "/settings", given.maya(), Map.of("name", "Maya the Great"));
    sql.sql("""
            insert into unsent_form (id, sealed, until)
            select sha256(n::text::bytea), repeat('x', 28)::bytea, until + interval '1 second'
            from unsent_form, generate_series(1, 1000) n
            """)
        .update();
    clock.advance(Duration.ofSeconds(2));
    var newest = send("/settings/profile", "/settings", given.maya(), Map.of("name", "Maya the Greater"));

    assertThat(sql.sql("select count(*) from unsent_form").one(Integer.class)).isEqualTo(1000);
    assertThat(open("/settings", given.maya(), oldest)).bodyText().doesNotContain("the Great");
    assertThat(open("/settings", given.maya(), newest)).bodyText().contains("Maya the Greater");
  }

  @Test
  void forgetsItAfterHalfAnHour() {
    var sent = send("/settings/profile", "/settings", given.maya(), Map.of("name", "Maya the Great"));

    clock.advance(Duration.ofMinutes(30));

    assertThat(open("/settings", given.maya(), sent)).bodyText().doesNotContain("the Great");
  }

  @Test
  void keepsAnotherFormOfABrowserWhoseFirstCannotBeRead() {
    var first = send("/settings/profile", "/settings", given.maya(), Map.of("name", "Maya the Great"));
    sql.sql("update unsent_form set sealed = repeat('x', 40)::bytea").update();
    var request = pages.post().uri("/settings/profile").header("Referer", "http://localhost/settings")
        .param("name", "Maya the Greater").param("_from", given.maya().id().value().toString()).with(csrf());
    var second = request.cookie(first.getResponse().getCookie(KEY)).exchange();

    assertThat(open("/settings", given.maya(), second)).hasStatusOk().bodyText().contains("Maya the Greater");
  }

  @Test
  void keepsNothingThatIsNobodys() {
    var sent = pages.post().uri("/settings/profile").param("name", "Somebody").with(csrf()).exchange();

    assertThat(sent).hasStatus(302);
    assertThat(sent.getResponse().getCookie(KEY)).isNull();
  }
}
