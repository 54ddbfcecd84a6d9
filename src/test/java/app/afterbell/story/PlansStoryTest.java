package app.afterbell.story;

import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** As {@link StoryTest}: a company's autumn, from what it settles to who stands in for whom. */
@PageTest
class PlansStoryTest {

  private final Given given;
  private final TestClock clock;
  private final Sql sql;
  private final MockMvcTester pages;
  private final ListableBeanFactory beans;

  PlansStoryTest(Given given, TestClock clock, Sql sql, MockMvcTester pages, ListableBeanFactory beans) {
    this.given = given;
    this.clock = clock;
    this.sql = sql;
    this.pages = pages;
    this.beans = beans;
  }

  @BeforeEach
  void theStory() {
    TestDatabase.fill("plans", this::tell);
    clock.set(StoryTest.NOW);
  }

  private void tell() {
    // wiping leaves the numbers where other tests have brought them
    sql.sql("alter table policy_change alter column place restart with 1").update();
    given.organization();
    given.staff(Role.FINANCE);
    given.viewer(Cast.IMOGEN);
    new Agreed(given, clock, sql, beans).tell();
    new Replanned(given, clock, sql, beans).tell();
  }

  @Test
  void isMailedLikeThis() {
    Approved.check("plans/letters", new Kept(sql).letters());
  }

  @Test
  void isKeptLikeThis() {
    Approved.check("plans/kept", new Kept(sql).rows(Kept.OF_PLANS));
  }

  @ParameterizedTest
  @ValueSource(strings = {Cast.IMOGEN, "finance", Cast.MAYA, Cast.TOMAS, Cast.ELENA, Cast.ANA, Cast.CARMEN})
  void isSeenLikeThisBy(String member) {
    Approved.check("plans/" + member, new Seen(pages, new Kept(sql), Seen.BUT_HELP).by(viewer(member)));
  }

  private Viewer viewer(String member) {
    return member.equals("finance") ? given.staff(Role.FINANCE) : given.viewer(member);
  }
}
