package app.afterbell.imports.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The exports of other products, from their columns to sessions that are logged. */
@PageTest
class ForeignFilesTest {

  private static final String TUTORS = """
      Status,Email,First Name,Last name,Mobile
      Live,maya.o@example.org,Maya,Obi,1
      Dormant,gone@example.org,Gone,Away,2
      """;
  private static final String STUDENTS = """
      Status,Email,First Name,Last name,Mobile,Paying Client
      Live,,Ana,Ruiz,,Ruiz
      """;
  private static final String JOBS = """
      id,name,dft_charge_rate,dft_contractor_rate,conjobs,rcrs,start_date,status
      55,Algebra,$85.00,50.00,Maya Obi,"Ruiz, Ana",2026-08-31,In progress
      """;
  private static final String LESSONS = """
      name,from_date,from_time,to_date,to_time,time_zone,employee,students,status
      Algebra,2026-08-31,4:00 PM,2026-08-31,5:00 PM,Eastern Time (US & Canada),Maya Obi,Ana Ruiz,Attended
      Algebra,2026-09-07,4:00 PM,2026-09-07,5:30 PM,Eastern Time (US & Canada),Maya Obi,Ana Ruiz,Cancelled
      """;

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  ForeignFilesTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void bringACompanyFromItsPeopleToItsLoggedSessions() {
    given.organization();
    match("tutors.csv", TUTORS, fields("kind", "people", "to1", "email", "to2", "first_name", "to3", "last_name",
        "to0", "status", "fixed-role", "mentor", "fixed-time_zone", "Eastern Time (US & Canada)"));
    match("students.csv", STUDENTS, fields("kind", "people", "to0", "status", "to2", "first_name", "to3", "last_name",
        "to5", "family", "fixed-role", "student", "fixed-time_zone", "America/New_York"));
    match("jobs.csv", JOBS, fields("kind", "engagements", "to0", "id", "to1", "name", "to2", "bill_rate_per_hour",
        "to3", "pay_rate_per_hour", "to4", "mentor", "to5", "students", "to6", "starts_on", "fixed-currency", "USD",
        "fixed-time_zone", "America/New_York", "fixed-minutes", "60"));
    match("lessons.csv", LESSONS, fields("kind", "sessions", "to0", "subject", "to1", "start_date", "to2",
        "start_time", "to3", "end_date", "to4", "end_time", "to5", "time_zone", "to6", "mentor", "to7", "students",
        "to8", "status"));

    assertThat(sql.sql("select name from person_card where name in ('Maya Obi', 'Ana Ruiz', 'Gone Away') order by name")
        .list(String.class)).containsExactly("Ana Ruiz", "Maya Obi");
    assertThat(sql.sql("""
            select to_char(s.starts_at at time zone 'UTC',
              'MM-DD HH24:MI') || ' ' || s.planned_minutes || ' ' || m.status
            from session_fact s join session_student_fact m on m.session_id = s.id order by s.starts_at
            """).list(String.class))
        .containsExactly("08-31 20:00 60 attended", "09-07 20:00 90 cancelled_non_billable");
  }

  @Test
  void areReadTheSameWayTheNextTimeAndCanBeChangedThere() {
    given.organization();
    match("tutors.csv", TUTORS, fields("kind", "people", "to1", "email", "to2", "first_name", "to3", "last_name",
        "to0", "status", "fixed-role", "mentor", "fixed-time_zone", "America/New_York"));

    var run = upload("tutors (1).csv", TUTORS.replace("Maya,Obi", "Maya,Obi-Lee"));
    assertThat(get(run)).bodyText().contains("tutors (1).csv is read as People").contains("Obi-Lee")
        .contains("not active there").doesNotContain("problem");
    assertThat(get(run + "/files/0")).bodyText()
        .containsPattern("<option value=\"last_name\" selected").contains("value=\"America/New_York\"");
  }

  @Test
  void saysWhatIsStillMissingAndKeepsWhatWasChosen() {
    given.organization();
    var run = upload("tutors.csv", TUTORS);
    assertThat(get(run)).bodyText().contains("The columns of tutors.csv are not ours").contains("Match its columns");
    assertThat(get(run + "/files/0")).hasStatusOk().bodyText().contains("This looks like an export of TutorCruncher")
        .contains("2. Email").contains("maya.o@example.org · gone@example.org")
        .containsPattern("<option value=\"first_name\" selected");

    var refused = post(run + "/files/0", fields("kind", "people", "to1", "email", "to2", "email", "fixed-time_zone",
        "Nowhere"));

    assertThat(refused).hasStatus(422).bodyText()
        .contains("Column 2 is email already").contains("Nothing says yet: name")
        .contains("No column says role").contains("This is no time zone").contains("value=\"Nowhere\"");
    assertThat(sql.sql("select count(*) from import_mapping").one(Integer.class)).isZero();
  }

  @Test
  void areNotGuessedWhereADayCanBeTwo() {
    given.organization();
    var run = upload("schedule.csv", "Client,When,Minutes\nAna,8/9/2026 4:00 pm,60\n");
    var fields = fields("kind", "sessions", "to0", "students", "to1", "starts_at", "to2", "minutes",
        "fixed-time_zone", "America/New_York");

    assertThat(post(run + "/files/0", fields)).hasStatus(422).bodyText().contains("can be two");
    assertThat(post(run + "/files/0", fields("kind", "sessions", "to0", "students", "to1", "starts_at", "to2",
        "minutes", "fixed-time_zone", "America/New_York", "dates", "day_first"))).hasStatus(303);
  }

  @Test
  void areShownWhateverTheirColumnsAreCalled() {
    given.organization();
    var columns = List.of("x".repeat(3_000), "", "Name", "Name", "<b>‮מורה", "\"a,\nb\"", "🦉");
    var run = upload("odd.csv", String.join(",", columns) + "\n" + "1,2,3,4,5,6,7\n".repeat(5));

    assertThat(get(run + "/files/0")).hasStatusOk().bodyText().contains("2. Without a name").contains("4. Name")
        .contains("&lt;b&gt;").contains("7. 🦉").doesNotContain("x".repeat(200));
    assertThat(get(run + "/files/1")).hasStatus(404);
    assertThat(get(run + "/files/0?kind=sessions")).hasStatusOk();
  }

  private void match(String file, String text, Map<String, String> fields) {
    var run = upload(file, text);
    assertThat(post(run + "/files/0", fields)).hasStatus(303);
    awaitPreview();
    assertThat(get(run)).bodyText().contains("/application");
    assertThat(post(run + "/application", fields())).hasStatus(303);
    await().until(() -> sql.sql("select state from import_run order by created_at desc, id desc limit 1")
        .one(String.class).equals("applied"));
  }

  private static Map<String, String> fields(String... pairs) {
    var fields = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    return fields;
  }

  private String upload(String name, String text) {
    sql.sql("delete from import_run").update();
    var sent = pages.post().uri("/staff/imports").multipart()
        .file(new MockMultipartFile("people", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
        .with(SignedIn.as(given.imogen())).with(csrf()).exchange();
    assertThat(sent).hasStatus(303);
    awaitPreview();
    return sent.getResponse().getHeader("Location");
  }

  private void awaitPreview() {
    await().until(() -> sql.sql("select state from import_run").one(String.class).equals("previewed"));
  }

  private MvcTestResult get(String path) {
    return pages.get().uri(path).with(SignedIn.as(given.imogen())).exchange();
  }

  private MvcTestResult post(String path, Map<String, String> fields) {
    var request = pages.post().uri(path).with(SignedIn.as(given.imogen())).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }
}
