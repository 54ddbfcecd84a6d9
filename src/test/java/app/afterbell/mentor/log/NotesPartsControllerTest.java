package app.afterbell.mentor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** R21: what is written for one student of a group, on the pages of the mentor and of staff. */
@PageTest
class NotesPartsControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final NotesLog notes;
  private final Sql sql;
  private SessionId club;
  private String lucia;
  private String noa;

  NotesPartsControllerTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.notes = notes;
    this.sql = sql;
  }

  @BeforeEach
  void aGroup() {
    club = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    lucia = id(Cast.LUCIA);
    noa = id(Cast.NOA);
  }

  private String id(String member) {
    return given.viewer(member).id().value().toString();
  }

  private String open(SessionId session, Viewer viewer, String portal) {
    return body(pages.get().uri("/{portal}/sessions/{id}/notes", portal, session.value()).with(SignedIn.as(viewer))
        .exchange());
  }

  private String open() {
    return open(club, given.maya(), "mentor");
  }

  private MvcTestResult send(String portal, Viewer viewer, String task, Map<String, String> fields) {
    var request = pages.post().uri("/{portal}/sessions/{id}/{task}", portal, club.value(), task);
    fields.forEach((name, value) -> request.param(name, value));
    return request.with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  private MvcTestResult send(String what, String... others) {
    return send("mentor", given.maya(), "attendance", fields(what, others));
  }

  /** All attended, 90 minutes, notes for all, and an empty box for each; then as given: name, value, name, value. */
  private Map<String, String> fields(String what, String... others) {
    var fields = new LinkedHashMap<>(Map.of(
        "what", what, "attendance-base", "0", "notes-base", "0", "minutes", "90", "notes", "The arm lifts."));
    for (var member : new String[] {Cast.LUCIA, Cast.NOA, "cian", "ebba"}) {
      fields.put("status-" + id(member), "attended");
      fields.put("part-" + id(member), "");
    }
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return fields;
  }

  private MvcTestResult keep(String portal, Viewer viewer, String student, String body, int version) {
    return pages.put().uri("/{portal}/sessions/{id}/notes/draft/{student}", portal, club.value(), student)
        .param("body", body).param("version", String.valueOf(version)).with(SignedIn.as(viewer)).with(csrf())
        .exchange();
  }

  private static int version(MvcTestResult answer) {
    return JsonMapper.shared().readTree(body(answer)).get("version").asInt();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The box of a student, from its summary on; empty where none exists. */
  private static String box(String page, String student) {
    int field = page.indexOf("name=\"part-" + student);
    return field < 0 ? "" : page.substring(page.lastIndexOf("<details", field), page.indexOf("</details>", field));
  }

  private String standing(String student) {
    return sql.sql("select coalesce(max(body), '') from notes_part_fact where student_id = :student::uuid")
        .param("student", student).one(String.class);
  }

  @Test
  void hasAClosedBoxForEachOfAGroupAndNoneForOneStudent() {
    var page = open();
    assertThat(page).contains("Notes for all families");
    assertThat(box(page, lucia)).startsWith("<details class=\"part\">").contains("Only for Lucía’s family")
        .contains("Lucía and Lucía’s guardians read this beside the notes for all. The other families never see it.")
        .contains("Up to 10,000 characters.").contains("/notes/draft/" + lucia);
    assertThat(box(page, noa)).contains("Only for Noa’s family");
    assertThat(open(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), given.maya(), "mentor"))
        .contains("Session notes").doesNotContain("name=\"part-").doesNotContain("Notes for all families");
  }

  @Test
  void submitsPartsWithTheNotesAndOpensTheBoxesThatHoldOne() {
    assertThat(send("both", "part-" + lucia, "Lucía led.\r\n", "part-" + noa, "  ")).hasStatus(303);
    assertThat(standing(lucia)).isEqualTo("Lucía led.");
    assertThat(standing(noa)).isEmpty();

    var page = open();
    assertThat(box(page, lucia)).startsWith("<details class=\"part\" open").contains("Lucía led.");
    assertThat(box(page, noa)).startsWith("<details class=\"part\">");
    assertThat(send("notes", "notes-base", "1")).hasStatus(303);
    assertThat(standing(lucia)).as("the box was emptied").isEmpty();
  }

  @Test
  void leavesThePartsWhereTheFormHadNoBox() {
    send("notes", "part-" + lucia, "Lucía led.");
    var fields = fields("notes", "notes-base", "1", "notes", "The arm lifts 250 g.");
    fields.keySet().removeIf(field -> field.startsWith("part-"));
    assertThat(send("mentor", given.maya(), "notes", fields)).hasStatus(303);
    assertThat(standing(lucia)).isEqualTo("Lucía led.");
  }

  @Test
  void pointsAtTheBoxOfWhatIsTooLongOrNoTextAndKeepsAllThatWasTyped() {
    var tooLong = body(send("both", "part-" + lucia, "é".repeat(10_001), "part-" + noa, "Noa built."));
    assertThat(tooLong).contains("href=\"#part-" + lucia).contains("One thing needs your attention");
    assertThat(box(tooLong, lucia)).startsWith("<details class=\"part\" open")
        .contains("This part has 10,001 characters. 10,000 are allowed.");
    assertThat(box(tooLong, noa)).contains("Noa built.");

    var noText = body(send("both", "part-" + noa, "beep \u0085"));
    assertThat(noText).contains("href=\"#part-" + noa);
    assertThat(box(noText, noa)).contains("It has characters that cannot be shown");
    assertThat(sql.sql("select count(*) from notes_entry").one(Integer.class)).isZero();
  }

  @Test
  void keepsPartsAsDraftsWhereAttendanceAloneIsSentAndDiscardsThemWithTheSubmission() {
    assertThat(send("attendance", "notes", "", "part-" + lucia, "Lucía led.")).hasStatus(303);
    var page = open();
    assertThat(box(page, lucia)).startsWith("<details class=\"part\" open").contains("Lucía led.")
        .contains("Saved today, 5:12 pm");
    assertThat(box(page, noa)).startsWith("<details class=\"part\">");

    send("notes", "part-" + lucia, "Lucía led.");
    assertThat(sql.sql("select count(*) from notes_part_draft").one(Integer.class)).isZero();
  }

  @Test
  void sendsNoAttendanceWhereAPartBesideItCannotBeKept() {
    keep("mentor", given.maya(), lucia, "From the phone.", 0);
    var second = send("attendance", "part-" + lucia, "From the desk.");
    assertThat(second).hasStatus(409).bodyText().contains("From the phone.").contains("From the desk.");
    assertThat(box(body(second), lucia)).contains("From the desk.")
        .doesNotContain("name=\"draft-version-" + lucia + "\" value=\"-1\"");

    assertThat(send("attendance", "part-" + noa, "x".repeat(20_001))).hasStatus(422).bodyText()
        .contains("href=\"#part-" + noa).contains("up to 20,000 are kept on the server");
    assertThat(sql.sql("select count(*) from attendance_entry").one(Integer.class)).isZero();
  }

  @Test
  void showsTheOthersPartsBesideOnesOwn() {
    send("notes", "part-" + lucia, "Theirs for Lucía.", "part-" + noa, "The same.");
    var second = send("staff", given.bola(), "notes",
        fields("notes", "part-" + lucia, "Mine for Lucía.", "part-" + noa, "The same."));
    assertThat(second).hasStatus(409).bodyText()
        .containsSubsequence("Only for Lucía’s family", "Theirs for Lucía.", "Mine for Lucía.")
        .contains("name=\"notes-base\" value=\"1\"");
    assertThat(body(second).split("The same.", -1)).as("only its box").hasSize(2);
  }

  @Test
  void previewsPartsToo() {
    assertThat(send("preview", "part-" + lucia, "**Lucía** led.")).hasStatusOk().bodyText()
        .contains("<h2>Only for Lucía’s family</h2>").contains("<strong>Lucía</strong> led.");
    assertThat(pages.post().uri("/mentor/sessions/{id}/notes/preview", club.value()).param("part-" + lucia, "*so*")
        .with(SignedIn.as(given.maya())).with(csrf()).exchange()).hasStatusOk().bodyText().contains("<em>so</em>");
  }

  @Test
  void keepsAndShowsThePartOfWhoIsNoLongerInTheGroup() {
    send("notes", "part-" + lucia, "Lucía led.", "part-" + noa, "Noa built.");
    sql.sql("delete from session_student where student_id <> :lucia::uuid").param("lucia", lucia).update();

    var page = open();
    assertThat(box(page, noa)).startsWith("<details class=\"part\" open").contains("Only for Noa’s family")
        .contains("Noa built.");
    assertThat(box(page, lucia)).contains("Lucía led.");
    assertThat(page).doesNotContain("Cian");
    assertThat(send("mentor", given.maya(), "notes", Map.of("what", "notes", "notes-base", "1", "notes", "The arm.",
        "part-" + noa, "Noa built.", "part-" + lucia, "Lucía led."))).hasStatus(303);
    assertThat(standing(noa)).isEqualTo("Noa built.");
  }

  @Test
  void losesNothingTypedForSomebodyWhoIsNotThereAndSaysNoName() {
    var refused = send("notes", "part-" + id(Cast.ANA), "For somebody else.");
    assertThat(refused).hasStatus(422).bodyText().contains("The students of this session have changed.")
        .contains("For somebody else.").doesNotContain("Only for Ana");
    assertThat(send("notes", "part-1-1-1", "x", "part-", "y")).hasStatus(303);
  }

  @Test
  void tellsASecondTabWhatTheFirstWroteForAStudent() {
    var first = keep("mentor", given.maya(), lucia, "At the desk", 0);
    assertThat(first).hasStatusOk().bodyJson().extractingPath("$.saved").isEqualTo("Saved 5:12 pm");
    var second = keep("mentor", given.maya(), lucia, "On the phone", 0);
    assertThat(second).hasStatus(409).bodyJson().extractingPath("$.body").isEqualTo("At the desk");
    assertThat(version(second)).isEqualTo(version(first));
    assertThat(box(open(), lucia)).contains("data-draft-version=\"" + version(first) + "\"").contains("At the desk");
  }

  @Test
  void keepsDraftsOfPartsFromEverybodyElse() {
    keep("mentor", given.maya(), lucia, "Hers", 0);
    for (var stranger : new Viewer[] {given.tomas(), given.elena(), given.viewer(Cast.LUCIA), given.bola()}) {
      assertThat(keep("mentor", stranger, lucia, "Mine", 0)).as(stranger.name()).hasStatus(404);
    }
    assertThat(keep("staff", given.maya(), lucia, "Mine", 0)).hasStatus(404);
    assertThat(keep("staff", given.bola(), lucia, "Staff's own", 0)).hasStatusOk();
    assertThat(open()).contains("Hers").doesNotContain("Staff");
    assertThat(keep("mentor", given.maya(), id(Cast.ANA), "x", 0)).hasStatus(422).bodyText().doesNotContain("Ana");
  }

  @Test
  void showsThePartsOfTheLastTimeAndTellsTwoOfOneNameApart() {
    sql.sql("update person set name = 'Noa Lang' where name like 'Cian%'").update();
    given.noted(club, "The arm lifts.", given.viewer(Cast.NOA), "Noa built **it**.", TestClock.START);
    var next = given.session(Cast.ROBOTICS, "2026-11-23T15:30:00Z");

    var page = open(next, given.maya(), "mentor");
    assertThat(page.substring(page.indexOf("last-title"))).contains("Only for Noa Cohen’s family")
        .contains("Noa built <strong>it</strong>.");
    assertThat(page).contains("Only for Noa Lang’s family").contains("Only for Lucía’s family");
    assertThat(open(next, given.bola(), "staff")).contains("Noa built <strong>it</strong>.");
  }

  @Test
  void basesADraftOfAnEditOnTheNotesThatItWasBegunFrom() {
    send("notes");
    keep("mentor", given.maya(), lucia, "Lu", 0);
    notes.submit(club, new NotesSubmission(1, "Staff's.", Map.of(), 0), given.bola(), TestClock.START);
    assertThat(open()).contains("name=\"notes-base\" value=\"1\"");
  }
}
