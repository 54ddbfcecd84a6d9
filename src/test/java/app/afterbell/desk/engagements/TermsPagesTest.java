package app.afterbell.desk.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R29, R30: an engagement's terms over time, and what was written in it. */
@PageTest
class TermsPagesTest extends AgreedByBola {

  TermsPagesTest(MockMvcTester pages, Given given, Engagements engagements, Sql sql) {
    super(pages, given, engagements, sql);
  }

  @Test
  void whoReadsWhatWasWrittenInItIsWrittenDownAndNobodyForItsPage() {
    var algebra = given.engagement(Cast.ALGEBRA);
    assertThat(get(path(algebra), given.bola())).bodyText().contains("Notes appear here once the mentor");
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    given.logged(given.session(Cast.WRITING, "2026-11-18T21:00:00Z"), TestClock.START);

    assertThat(get(path(algebra), given.bola())).bodyText()
        .contains("/staff/sessions/" + session.value() + "#notes", "Read the notes").doesNotContain("Page 84");
    assertThat(readings()).isZero();
    assertThat(get(path(algebra) + "/notes", given.bola())).hasStatusOk().bodyText()
        .containsOnlyOnce("Page 84, even problems.").doesNotContain("Earlier notes");
    assertThat(readings()).isEqualTo(1);
    assertThat(get(path(algebra) + "/notes?before=2026-11-19T21:00:00Z", given.bola())).hasStatusOk().bodyText()
        .contains("Notes appear here", "The newest");
    assertThat(get(path(algebra) + "/notes", given.maya())).hasStatus(404);
    assertThat(readings()).isEqualTo(1);
  }

  private int readings() {
    return sql.sql("select count(*) from audit_reading").one(Integer.class);
  }
}
