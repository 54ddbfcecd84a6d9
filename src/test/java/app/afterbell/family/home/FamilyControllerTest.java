package app.afterbell.family.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.family.PartsStory;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.NotesLog;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FamilyControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Sql sql;
  private final TestClock clock;

  FamilyControllerTest(
      MockMvcTester pages, Given given, AttendanceLog attendance, NotesLog notes, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.sql = sql;
    this.clock = clock;
  }

  private MvcTestResult family(Viewer viewer) {
    return pages.get().uri("/family").with(SignedIn.as(viewer)).exchange();
  }

  @Test
  void saysWhenEachStudentHasTheirNextSessionTheFirstFirst() throws Exception {
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-30T21:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-27T15:30:00Z");
    given.session(Cast.CHEMISTRY, "2026-11-25T20:00:00Z");

    var body = family(given.elena()).getResponse().getContentAsString();
    assertThat(body).contains("Thursday, 4:00 pm").doesNotContain("Nov 30").doesNotContain("Chemistry")
        .doesNotContain("Noa").doesNotContain("Cian");
    assertThat(body.indexOf("Algebra II")).isLessThan(body.indexOf("Robotics"));
    assertThat(family(given.ana())).hasStatusOk().bodyText().contains("Algebra II").doesNotContain("Robotics");
  }

  @Test
  void showsASessionThatRunsUntilItsEndOrUntilItIsLogged() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:30:00Z");
    assertThat(family(given.elena())).bodyText().contains("Running now");
    given.attended(session, TestClock.START);
    assertThat(family(given.elena())).bodyText().doesNotContain("Running now").contains("No session is planned.");
  }

  @Test
  void showsTheNoteThatWasLastWrittenOrChangedWhateverItsSession() {
    given.noted(given.session(Cast.ALGEBRA, "2026-11-12T21:00:00Z"), "Factoring", TestClock.START);
    var late = given.session(Cast.ALGEBRA, "2026-11-09T21:00:00Z");
    assertThat(family(given.elena())).bodyText().contains("Factoring");

    clock.advance(Duration.ofMinutes(1));
    given.noted(late, "Well *done*", clock.instant());
    assertThat(family(given.elena())).bodyText().contains("Well <em>done</em>").doesNotContain("Factoring");
    assertThat(family(given.viewer(Cast.CARMEN))).hasStatusOk().bodyText().doesNotContain("Latest note");
  }

  @Test
  void showsTheBeginningOfALongNote() {
    var length = "## What we did\n\n" + "Completed squares. ".repeat(15) + "\n\nWent on. " + "More. ".repeat(80)
        + "\n\nThe end";
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), length, TestClock.START);
    assertThat(family(given.elena())).bodyText().contains("Completed squares.").doesNotContain("The end");
  }

  @Test
  void showsNeitherMoneyNorWhatIsPaid() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    assertThat(family(given.elena())).bodyText().doesNotContain("$").doesNotContain("50.03");
  }

  @Test
  void showsTheStatusWhenItCanNoMoreBeUndone() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    attendance.submitAsPlanned(session, given.maya(), TestClock.START);
    given.noted(session, "Well done", TestClock.START);
    assertThat(family(given.elena())).bodyText().contains("Well done").doesNotContain("Attended");
    clock.advance(Duration.ofMinutes(10));
    assertThat(family(given.elena())).bodyText().contains("Attended, 60 min");
  }

  @Test
  void showsEachFamilyThePartOfItsStudentAlone() {
    new PartsStory(given, notes, clock).isReadByEachFamilyAlone((_, viewer) -> family(viewer));
  }

  @Test
  void tagsTheLatestNoteWhileItIsNewSinceTheLastVisit() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), Instant.parse("2026-11-16T22:00:00Z"));
    assertThat(family(given.elena())).bodyText().doesNotContain(">New<");

    clock.advance(Duration.ofMinutes(29));
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), clock.instant());
    assertThat(family(given.elena())).bodyText().contains(">New<");
    clock.advance(Duration.ofMinutes(29));
    assertThat(family(given.elena())).as("still the same visit").bodyText().contains(">New<");

    clock.advance(Duration.ofDays(2));
    assertThat(family(given.elena())).as("the next").bodyText().doesNotContain(">New<");
    assertThat(family(given.viewer(Cast.MARCO))).as("each their own").bodyText().doesNotContain(">New<");
  }

  @Test
  void writesNothingWhenItIsOpenedAgainAtOnce() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), TestClock.START);
    family(given.elena());
    var written = written();
    assertThat(written).as("a visit, and who has read a note").hasSize(2);

    clock.advance(Duration.ofSeconds(59));
    family(given.elena());
    assertThat(written()).as("no row is written or locked").isEqualTo(written);
    clock.advance(Duration.ofSeconds(1));
    family(given.elena());
    assertThat(written()).as("the visit goes on").isNotEqualTo(written);
  }

  // Where each row lies, and which transactions wrote and locked it.
  private List<String> written() {
    return sql.sql("""
            select concat_ws(' ', ctid, xmin, xmax) from family_visit
            union all
            select concat_ws(' ', ctid, xmin, xmax) from notes_read
            """)
        .list(String.class);
  }

  @Test
  void isNoPlaceForMentorsAndStaff() {
    assertThat(family(given.maya())).hasStatus(404);
    assertThat(family(given.imogen())).hasStatus(404);
  }
}
