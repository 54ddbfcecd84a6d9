package app.afterbell.audit.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ReadingsControllerTest {

  private static final Instant NOW = TestClock.START;

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final NotesReadings readings;
  private final NotesLog notes;
  private final Sql sql;

  ReadingsControllerTest(
      MockMvcTester pages, Given given, People people, NotesReadings readings, NotesLog notes, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.readings = readings;
    this.notes = notes;
    this.sql = sql;
  }

  private SessionId algebra() {
    return given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), NOW.minus(Duration.ofDays(2)));
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult find(String what) {
    return pages.post().uri("/staff/readings").param("q", what).with(SignedIn.as(given.imogen())).with(csrf())
        .exchange();
  }

  private static String student(Viewer student) {
    return "/staff/readings/students/" + student.id().value();
  }

  private static String reader(Viewer reader) {
    return "/staff/readings/readers/" + reader.id().value();
  }

  @Test
  void findsStudentsAndReadersAndNobodyElse() {
    given.engagement(Cast.ROBOTICS);
    given.bola();

    assertThat(find("lucia")).hasStatusOk().bodyText()
        .contains("One person is found", "Lucía Rivera", "Family Rivera", student(given.viewer(Cast.LUCIA)))
        .doesNotContain("/readers/");
    assertThat(find("bola")).bodyText().contains(reader(given.bola()), "coordinator, finance")
        .doesNotContain("/students/");
    assertThat(find("elena")).bodyText().contains("No student and no reader is found");
    assertThat(find("%")).bodyText().contains("No student and no reader is found");
  }

  @Test
  void showsTheNewestReadingsBeforeAnythingIsSearchedFor() {
    assertThat(get(given.imogen(), "/staff/readings")).hasStatusOk().bodyText()
        .contains("Nobody outside of family and mentors");
    readings.shown(given.bola(), List.of(algebra()), NOW);
    assertThat(get(given.imogen(), "/staff/readings")).hasStatusOk().bodyText()
        .contains("Bola Akindele", "Ana Rivera", "coordinator, finance").contains("Thu, Nov 19");
  }

  @Test
  void showsWhoReadAboutAStudentAndWhoNeedsNoRow() {
    var session = algebra();
    readings.shown(given.bola(), List.of(session), NOW.minusSeconds(7200));
    people.giveRoles(given.bola().id(), Set.of(Role.FINANCE));

    assertThat(get(given.imogen(), student(given.ana()))).hasStatusOk().bodyText()
        .contains("When the family or the mentor reads notes, it is not recorded.", "Elena Rivera", "Marco Rivera",
            "Maya Okafor")
        .contains(reader(given.bola()), "coordinator, finance", "/staff/sessions/" + session.value())
        .doesNotContain("Looked up who read");
  }

  @Test
  void showsWhoChangedWhatIsWrittenAboutAStudent() {
    var session = algebra();
    notes.submit(session, 1, "Other words.", given.imogen(), NOW.minusSeconds(60));

    assertThat(get(given.imogen(), student(given.ana()))).hasStatusOk().bodyText()
        .containsSubsequence("Who changed", "Imogen Castellanos", "Edited the notes", "Maya Okafor", "the mentor",
            "Logged attendance: Attended")
        .doesNotContain("Other words");
  }

  @Test
  void showsOnlyWhatWasWrittenAboutThisStudent() {
    var club = given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    given.attended(club, NOW);
    given.noted(club, "The arm.", given.viewer(Cast.LUCIA), "Lucía led.", NOW);

    assertThat(get(given.imogen(), student(given.viewer(Cast.LUCIA)) + "/changes")).bodyText()
        .contains("with a part for this student");
    assertThat(get(given.imogen(), student(given.viewer(Cast.NOA)) + "/changes")).bodyText()
        .contains("Wrote the notes").doesNotContain("with a part");
    assertThat(get(given.imogen(), student(given.ana()) + "/changes")).bodyText()
        .contains("Nothing is written about this student yet");
  }

  @Test
  void showsWhoChangedWhatOfThePerson() {
    var ana = given.ana();
    people.rename(ana.id(), PersonName.of("Ana Rivera Soto").get(), ana.zone(), Editor.of(given.elena(), NOW));
    assertThat(get(given.imogen(), student(ana) + "/changes")).hasStatusOk().bodyText()
        .containsSubsequence("Elena Rivera", "Changed the name", "Ana Rivera", "→", "Ana Rivera Soto");
  }

  @Test
  void writesDownThatAStudentWasLookedUp() {
    algebra();
    get(given.imogen(), student(given.ana()));

    assertThat(get(given.imogen(), student(given.ana()))).bodyText().contains("Looked up who read and changed what");
    assertThat(get(given.imogen(), reader(given.imogen()))).hasStatusOk().bodyText()
        .contains("Looked up who read and changed what", student(given.ana()));
    assertThat(sql.sql("select count(*) from audit_reading").one(Long.class)).isEqualTo(1);
  }

  @Test
  void writesDownThatTheChangesOfAStudentWereLookedUp() {
    algebra();
    get(given.imogen(), student(given.ana()) + "/changes");
    assertThat(sql.sql("select reader_id = :imogen and student_id = :ana from audit_reading")
        .param("imogen", given.imogen().id()).param("ana", given.ana().id()).one(Boolean.class)).isTrue();
  }

  @Test
  void showsEachReadingOnceOverAllPages() {
    var session = algebra();
    for (int i = 0; i < 120; i++) {
      readings.shown(given.bola(), List.of(session), NOW.plus(Duration.ofHours(i)));
    }
    for (var path : List.of(student(given.ana()), reader(given.bola()))) {
      assertThat(walk(path)).as(path).hasSize(120).doesNotHaveDuplicates();
    }
  }

  @Test
  void showsEachChangeOnceOverAllPages() {
    var session = algebra();
    for (int i = 1; i <= 120; i++) {
      notes.submit(session, i, "Words, " + i, given.maya(), NOW.minusSeconds(200));
    }
    assertThat(walk(student(given.ana()) + "/changes")).hasSize(122);
  }

  /** The times of all rows, page after page. */
  private List<String> walk(String path) {
    var found = new ArrayList<String>();
    for (String at = path; at != null; ) {
      var body = text(get(given.imogen(), at));
      Pattern.compile("<td><time datetime=\"([^\"]+)\"").matcher(body.split("id=\"changed\"")[0]).results()
          .forEach(row -> found.add(row.group(1)));
      var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
      at = next.find() ? next.group(1) : null;
    }
    return found;
  }

  @Test
  void existsForAdminsAlone() {
    algebra();
    for (var path
        : List.of("/staff/readings", student(given.ana()), student(given.ana()) + "/changes", reader(given.bola()))) {
      for (var role : List.of(Role.COORDINATOR, Role.FINANCE)) {
        people.giveRoles(given.bola().id(), Set.of(role));
        assertThat(get(given.bola(), path)).as(path).hasStatus(404);
      }
      assertThat(get(given.maya(), path)).as(path).hasStatus(404);
    }
    assertThat(get(given.bola(), "/staff/settings")).bodyText().doesNotContain("/staff/readings");
    assertThat(get(given.imogen(), "/staff/settings")).bodyText().contains("/staff/readings");
  }

  @Test
  void doesNotKnowPeopleWhoCannotBeReadAboutOrRead() {
    algebra();
    for (var path : List.of(
        student(given.elena()), student(given.maya()), reader(given.ana()), reader(given.elena()),
        "/staff/readings/students/" + UUID.randomUUID(), "/staff/readings/readers/" + UUID.randomUUID())) {
      assertThat(get(given.imogen(), path)).as(path).hasStatus(404);
    }
    assertThat(get(given.imogen(), student(given.ana()) + "?before=1")).hasStatusOk().bodyText()
        .contains("There is nothing older.");
    assertThat(get(given.imogen(), student(given.ana()) + "/changes?before=0")).hasStatusOk().bodyText()
        .contains("There is nothing older.");
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
