package app.afterbell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Browser;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.JourneyTest;
import app.afterbell.testing.Look;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mentor comes to. */
@JourneyTest
class EveryMentorPageTest {

  private final Given given;
  private final Demo demo;
  private final Sql sql;

  EveryMentorPageTest(Given given, Demo demo, Sql sql) {
    this.sql = sql;
    this.given = given;
    this.demo = demo;
  }

  @BeforeEach
  void theDemo() {
    TestDatabase.fill("demo", () -> demo.fill(TestClock.START));
  }

  @Test
  void isReadableByAllAndNeverScrollsSideways(Browser browser) {
    EveryPage.from(browser.open(given.viewer(Cast.MAYA), "/"), browser);
  }

  // Also where one runs that can be joined, and where something is written already.
  @Test
  void showsTwoCardsOnAPhonesScreen(Browser browser) {
    sql.sql("""
            insert into notes_draft (session_id, author_id, notes_revision, body, saved_at)
            select s.id, s.mentor_id, 0, 'Begun.', :now from session s
            where s.mentor_id = :maya and s.starts_at <= :now and s.due_at > :now and s.notes_at is null
            on conflict do nothing
            """)
        .param("maya", given.maya().id()).param("now", TestClock.START).update();
    var page = browser.open(given.maya(), Look.PHONE, "/mentor");
    assertThat(page.getByText("Draft saved").count()).isGreaterThan(1);
    assertThat((int) page.evaluate("Math.ceil(document.querySelectorAll('.task')[1].getBoundingClientRect().bottom)"))
        .isLessThanOrEqualTo(844 - 60);
  }
}
