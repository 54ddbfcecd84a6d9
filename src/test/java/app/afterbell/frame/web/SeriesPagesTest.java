package app.afterbell.frame.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.planning.WeeklyPlans;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R33: the form of a series says on which clocks it is. It is Monday, 5:12 pm in New York; Bola reads in London. */
@PageTest
class SeriesPagesTest {

  private final MockMvcTester pages;
  private final Given given;
  private final WeeklyPlans plans;
  private final Sql sql;

  SeriesPagesTest(MockMvcTester pages, Given given, WeeklyPlans plans, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.plans = plans;
    this.sql = sql;
  }

  @Test
  void isOnTheClocksOfTheEngagementWhoeverReads() throws Exception {
    given.session(Cast.WRITING, "2026-12-10T22:00:00Z"); // 5:00 pm in New York

    assertThat(looked("17:00")).contains("Dates and times are those of New York", "5:00 to 5:45 pm")
        .doesNotContain("10:00 to 10:45 pm");
  }

  @Test
  void saysThatTheWeeklyTimeChangesThoughASessionCannot() throws Exception {
    given.session(Cast.WRITING, "2026-12-10T22:00:00Z");

    assertThat(looked("17:00")).contains("One session stays at its old time", "Move 6 sessions, leave one alone");
    assertThat(looked("18:00")).doesNotContain("id=\"stuck\"");
  }

  @Test
  void standsUnderTheEngagementsInTheNavigation() throws Exception {
    assertThat(looked("17:00")).containsPattern("href=\"/staff/engagements\" aria-current=\"page\"")
        .doesNotContain("href=\"/staff\" aria-current");
  }

  private String looked(String at) throws Exception {
    plans.start(given.engagement(Cast.ALGEBRA), given.bola().id(), TestClock.START);
    var first = sql.sql("select id from session where starts_at = :at")
        .param("at", Instant.parse("2026-12-03T21:00:00Z"))
        .one(SessionId.class);
    return pages.post().uri("/staff/sessions/" + first.value() + "/series/look").with(SignedIn.as(given.bola()))
        .with(csrf()).param("which", "THIS_AND_LATER").param("day", "THURSDAY").param("at", at).param("minutes", "60")
        .exchange().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
