package app.afterbell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** No matter who somebody is: no page that they can open has a link that leads nowhere for them. */
@PageTest
class LinksTest {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

  private final Given given;
  private final Demo demo;
  private final Sql sql;
  private final MockMvcTester pages;

  private record Opened(String path, int status, String body) {}

  LinksTest(Given given, Demo demo, Sql sql, MockMvcTester pages) {
    this.given = given;
    this.demo = demo;
    this.sql = sql;
    this.pages = pages;
  }

  @BeforeEach
  void theDemo() {
    TestDatabase.fill("demo", () -> demo.fill(TestClock.START));
  }

  // In a company that is no demo the mailbox is for admins alone; where mail leaves, nobody has one.
  @ParameterizedTest
  @CsvSource({
    "coordinator, true", "finance, true", "admin, true", "coordinator, false", "finance, false", "admin, false"
  })
  void leadNowhereInVainForStaff(String role, boolean isDemo) {
    var bola = given.bola();
    sql.sql("delete from person_role where person_id = :bola").param("bola", bola.id()).update();
    sql.sql("insert into person_role (person_id, role) values (:bola, :role)")
        .param("bola", bola.id())
        .param("role", role)
        .update();
    sql.sql("update organization set demo = :demo").param("demo", isDemo).update();

    assertThat(inVainFor(Cast.BOLA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Cast.MAYA, Cast.ANA, Cast.ELENA})
  void leadNowhereInVain(String member) {
    assertThat(inVainFor(member)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "false, false"})
  void leadNowhereInVainForAGuardianWhoMaySeeLess(boolean notes, boolean money) {
    sql.sql("update guardianship set reads_notes = :notes, sees_money = :money where guardian_id = :elena")
        .param("notes", notes)
        .param("money", money)
        .param("elena", given.elena().id())
        .update();

    assertThat(inVainFor(Cast.ELENA)).isEmpty();
  }

  @Test
  void followsLinks() {
    assertThat(linksOf("<a class=\"x\" href=\"/staff/people?named=a&amp;page=2#top\">"))
        .containsExactly("/staff/people?named=a&page=2");
  }

  // One of those pages that differ in their ids alone: where each link was, and what it was answered with.
  private TreeMap<String, String> inVainFor(String member) {
    var cookie = SignedIn.cookie(given.viewer(member));
    var inVain = new TreeMap<String, String>();
    var seen = new HashSet<String>();
    var ahead = new ArrayDeque<>(List.of(opened("/", cookie), opened("/settings", cookie)));
    while (!ahead.isEmpty()) {
      var page = ahead.remove();
      for (var link : linksOf(page.body())) {
        if (seen.add(ID.matcher(link).replaceAll("*"))) {
          var next = opened(link, cookie);
          if (next.status() >= 400) {
            inVain.put(page.path() + " -> " + link, String.valueOf(next.status()));
          } else {
            ahead.add(next);
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(4);
    return inVain;
  }

  private static List<String> linksOf(String page) {
    return LINK.matcher(page).results().map(link -> link.group(1).replace("&amp;", "&")).distinct().toList();
  }

  private Opened opened(String path, Cookie cookie) {
    var response = pages.get().uri(URI.create(path)).cookie(cookie).exchange().getResponse();
    try {
      var to = response.getRedirectedUrl();
      return to == null ? new Opened(path, response.getStatus(), response.getContentAsString()) : opened(to, cookie);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
