package app.afterbell.imports.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.imports.Upload;
import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ImportsControllerTest {

  private static final String PEOPLE = """
      id,name,role,family,email,time_zone
      P001,Grace Mensah,mentor,,grace@example.org,America/New_York
      P002,Kofi Boateng,student,Boateng,,America/New_York
      """;

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;
  private final TestClock clock;
  private final List<Sweep> sweeps;

  ImportsControllerTest(MockMvcTester pages, Given given, Sql sql, TestClock clock, List<Sweep> sweeps) {
    this.sweeps = sweeps;
    this.pages = pages;
    this.given = given;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void showsWhereToBegin() {
    assertThat(get("/staff/imports")).hasStatusOk().bodyText()
        .contains("No imports yet").contains("enctype=\"multipart/form-data\"");
  }

  @Test
  void previewsAndImportsByOnePress() {
    var run = upload(PEOPLE.getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");
    assertThat(get(run)).hasStatusOk().bodyText().contains("Import 2 people").contains("What would happen")
        .doesNotContain("Choose files again");
    assertThat(count("person_card where name = 'Grace Mensah'")).isZero();

    assertThat(post(run + "/application")).hasStatus(303).hasHeader("Location", run);
    awaitState("applied");
    assertThat(get(run)).bodyText().contains("Imported. Everything below is in Afterbell now.")
        .doesNotContain("/application");
    assertThat(count("person_card where name = 'Grace Mensah'")).isEqualTo(1);
    assertThat(get("/staff/imports")).bodyText().contains("people.csv").contains("Imported");
  }

  @Test
  void saysEveryProblemWithWhatWouldBeRight() {
    var run = upload(PEOPLE.replace("mentor", "teacher").replace("America/New_York", "New York")
        .getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");

    assertThat(get(run)).bodyText()
        .contains("3 problems")
        .contains("people.csv, line 2").contains("column role").contains("teacher")
        .contains("A role is mentor, student, guardian or staff")
        .contains("people.csv, line 3").contains("Choose files again")
        .doesNotContain("/application");
    assertThat(post(run + "/application")).hasStatus(303);
    assertThat(sql.sql("select state from import_run").one(String.class)).isEqualTo("previewed");
  }

  @Test
  void waitsForNoDecisionWhereThereIsNoneToMake() {
    var run = upload(PEOPLE.getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");
    assertThat(get("/staff/imports")).bodyText().contains("Waits for your decision");
    assertThat(get(run)).bodyText().contains("Nobody is told about it.");
    post(run + "/application");
    awaitState("applied");

    sql.sql("delete from import_run").update();
    var again = upload(PEOPLE.getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");
    assertThat(get("/staff/imports")).bodyText().contains("Nothing to import")
        .doesNotContain("Waits for your decision");
    assertThat(get(again)).bodyText().contains("Everything in these files is here already.")
        .doesNotContain("/application");

    sql.sql("delete from import_run").update();
    upload(PEOPLE.replace("mentor", "teacher").getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");
    assertThat(get("/staff/imports")).bodyText().contains("Waits for changes in your files")
        .doesNotContain("Waits for your decision");
  }

  @Test
  void bringsNobodyToAFamilyWithoutAnAdmin() {
    given.elena();
    var run = upload("""
        id,name,role,family,email,time_zone
        x1,Sam Stranger,guardian,demo:Rivera,sam@home.example,America/New_York
        x2,Bola Akindele,guardian,demo:Rivera,other@home.example,America/New_York
        bola,Bola Akindele,guardian;staff,Akindele,bola@riverbend.example,Europe/London
        x3,Kim Park,student,,bola+kim@riverbend.example,Europe/London
        """.getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");

    assertThat(get(run)).bodyText()
        .contains("people.csv, line 2", "has guardians already", "people.csv, line 3", "people.csv, line 4",
        "Only an admin makes them a guardian", "people.csv, line 5", "is one of your colleagues’")
        .doesNotContain("/application");
  }

  @Test
  void makesNobodyStaffWithoutAnAdmin() {
    var staff = PEOPLE.replace("mentor", "mentor;staff").getBytes(StandardCharsets.UTF_8);
    var run = upload(staff);
    awaitState("previewed");
    assertThat(get(run)).bodyText().contains("Only an admin can import staff.").doesNotContain("/application");

    sql.sql("update import_run set created_by = :imogen").param("imogen", given.imogen().id()).update();
    sql.sql("update import_run set state = 'failed', failure = 'died'").update();
    assertThat(post(run + "/reading")).hasStatus(303);
    awaitState("previewed");
    assertThat(get(run)).as("of an admin").bodyText().doesNotContain("Only an admin can import staff.")
        .contains("Import 2 people");
  }

  @Test
  void asksForItselfWhileSomebodyWorksOnIt() {
    var run = upload(PEOPLE.getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");
    sql.sql("update import_run set state = 'applying', progress = 40, beat_at = :now")
        .param("now", clock.instant()).update();

    assertThat(get(run)).bodyText()
        .contains("value=\"40\"").contains("Importing: 40%").contains("every 1s").contains("Refresh").contains("<html");
    sql.sql("update import_run set progress = 0").update();
    assertThat(get(run)).as("until it writes").bodyText().contains("Checking again").doesNotContain("Importing: 0%")
        .doesNotContain("value=\"0\"");
    assertThat(pages.get().uri(run).header("HX-Request", "true").with(SignedIn.as(given.bola())).exchange())
        .bodyText().contains("every 1s").doesNotContain("<html");
  }

  @Test
  void showsAnInterruptedImportAsFailedAndStartsItAgain() {
    var run = upload(PEOPLE.getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");
    sql.sql("update import_run set state = 'applying', beat_at = :now").param("now", clock.instant()).update();
    clock.advance(Duration.ofMinutes(1));

    assertThat(get(run)).bodyText().contains("This import was interrupted. Nothing was changed.")
        .contains("Start again").doesNotContain("Choose files again");
    assertThat(post(run + "/reading")).hasStatus(303);
    awaitState("previewed");
    assertThat(get(run)).bodyText().contains("Import 2 people");
  }

  @Test
  void discardsFilesAndPreview() {
    var run = upload(PEOPLE.getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");

    assertThat(post(run + "/discarding")).hasStatus(303);
    assertThat(get(run)).bodyText().contains("This import was discarded").doesNotContain("Kofi");
    assertThat(count("import_file")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"previewed", "failed"})
  void forgetsTheFilesThatNobodyDecidedOnForAWeek(String state) {
    upload(PEOPLE.getBytes(StandardCharsets.UTF_8));
    awaitState("previewed");
    sql.sql("update import_run set state = :state").param("state", state).update();
    clock.advance(Duration.ofDays(7));
    forgetTheOld();
    assertThat(count("import_run where state = 'discarded'")).as("exactly a week").isZero();

    clock.advance(Duration.ofSeconds(1));
    forgetTheOld();
    assertThat(count("import_run where state = 'discarded' and preview is null")).isEqualTo(1);
    assertThat(count("import_file")).isZero();
  }

  private void forgetTheOld() {
    sweeps.stream().filter(sweep -> sweep.key().equals("imports.sweep.old")).findFirst().orElseThrow()
        .turn(Turn.at(clock.instant()));
  }

  @Test
  void refusesNoFileAndTooLargeAFileInTheForm() {
    assertThat(pages.post().uri("/staff/imports").multipart().with(SignedIn.as(given.bola())).with(csrf()).exchange())
        .hasStatus(422).bodyText().contains("Choose at least one file.");
    assertThat(send(new byte[Upload.LARGEST + 1])).hasStatus(422).bodyText().contains("A file has at most 10 MB.");
    assertThat(count("import_run")).isZero();
  }

  @Test
  void isNotThereForWhoOnlySeesMoney() {
    var bola = given.bola();
    sql.sql("delete from person_role where person_id = :id and role = 'coordinator'").param("id", bola.id()).update();

    assertThat(pages.get().uri("/staff/imports").with(SignedIn.as(given.bola())).exchange()).hasStatus(404);
  }

  private String upload(byte[] people) {
    var result = send(people);
    assertThat(result).hasStatus(303);
    return result.getResponse().getHeader("Location");
  }

  private MvcTestResult send(byte[] people) {
    return pages.post().uri("/staff/imports").multipart()
        .file(new MockMultipartFile("people", "people.csv", "text/csv", people))
        .with(SignedIn.as(given.bola())).with(csrf()).exchange();
  }

  private MvcTestResult get(String path) {
    return pages.get().uri(path).with(SignedIn.as(given.bola())).exchange();
  }

  private MvcTestResult post(String path) {
    return pages.post().uri(path).with(SignedIn.as(given.bola())).with(csrf()).exchange();
  }

  private void awaitState(String state) {
    await().until(() ->
        sql.sql("select state from import_run").one(String.class).equals(state));
  }

  private int count(String from) {
    return sql.sql("select count(*) from " + from).one(Integer.class);
  }
}
