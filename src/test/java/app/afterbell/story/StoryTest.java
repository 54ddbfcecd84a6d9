package app.afterbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * One story, told to its end, as everybody sees it, as it was mailed and as it is kept, held against texts that
 * somebody has read: {@code src/test/resources/story}. What differs fails here, with the place; where it is meant to
 * differ, the new text is in {@code target/story}: it is read, and copied there.
 */
@PageTest
class StoryTest {

  /**
   * Wednesday, 4:00 pm in New York: sessions begin and end just now, are due just now and can no longer be taken back
   * just now, or a minute before or after; and the notice of others ends.
   */
  static final Instant NOW = Instant.parse("2026-12-02T21:00:00Z");

  private final Given given;
  private final TestClock clock;
  private final Sql sql;
  private final MockMvcTester pages;
  private final ListableBeanFactory beans;

  StoryTest(Given given, TestClock clock, Sql sql, MockMvcTester pages, ListableBeanFactory beans) {
    this.given = given;
    this.clock = clock;
    this.sql = sql;
    this.pages = pages;
    this.beans = beans;
  }

  @BeforeEach
  void theStory() {
    TestDatabase.fill("story", this::tell);
    clock.set(NOW);
  }

  private void tell() {
    // wiping leaves the numbers where other tests have brought them
    sql.sql("alter table request alter column number restart with 1").update();
    sql.sql("alter sequence notes_draft_version restart with 1").update();
    given.organization();
    given.staff(Role.FINANCE);
    given.staff(Role.COORDINATOR);
    given.viewer(Cast.IMOGEN);
    sql.sql("""
        update policy set missed_billed = 90, missed_paid = 80, cancelled_billable_billed = 60,
          cancelled_billable_paid = 70
        """).update();
    rights(Cast.MARCO, true, false);
    rights("dana", false, true);
    var household = new Household(given, clock, sql, beans);
    household.choose();
    new Taught(given, clock, sql, beans).tell();
    household.invite();
    var planned = new Planned(given, clock, sql, beans);
    planned.tell();
    household.leave();
    planned.justNow();
  }

  private void rights(String guardian, boolean notes, boolean money) {
    sql.sql("update guardianship set reads_notes = :notes, sees_money = :money where guardian_id = :id")
        .param("notes", notes).param("money", money).param("id", given.person(guardian).id()).update();
  }

  @Test
  void isMailedLikeThis() {
    Approved.check("letters", new Kept(sql).letters());
  }

  @Test
  void isKeptLikeThis() {
    Approved.check("kept", new Kept(sql).rows(Kept.OF_SESSIONS));
  }

  @ParameterizedTest
  @ValueSource(strings = {Cast.MAYA, Cast.TOMAS, Cast.ANA, Cast.ELENA, Cast.MARCO, Cast.AVI, "dana", Cast.JIWOO,
      Cast.BOLA, "finance", "coordinator"})
  void isSeenLikeThisBy(String member) {
    var kept = new Kept(sql);
    Approved.check(member, new Seen(pages, kept, Seen.BUT_SESSIONS).by(viewer(member)) + "\n" + kept.readings());
  }

  private Viewer viewer(String member) {
    return switch (member) {
      case "finance" -> given.staff(Role.FINANCE);
      case "coordinator" -> given.staff(Role.COORDINATOR);
      default -> given.viewer(member);
    };
  }

  @Test
  void differsWhereAWordDoes() {
    assertThat(Approved.difference("a\nb\nc", "a\nx\nc")).contains("line 2", "b", "x");
    assertThat(Approved.difference("a\nb", "a\nb")).isEmpty();
  }
}
