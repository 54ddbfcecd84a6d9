package app.afterbell.sessions.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.api.Program;
import app.afterbell.api.Program.Answer;
import app.afterbell.api.Tokens;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

@PageTest
class SessionsControllerTest {

  private final Environment environment;
  private final Tokens tokens;
  private final Given given;
  private final Sql sql;

  private Program maya;
  private SessionId session;
  private String path;
  private String ana;

  SessionsControllerTest(Environment environment, Tokens tokens, Given given, Sql sql) {
    this.environment = environment;
    this.tokens = tokens;
    this.given = given;
    this.sql = sql;
  }

  @BeforeEach
  void aSessionThatEnded() {
    session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    path = "/api/v1/sessions/" + session.value();
    ana = given.ana().id().value().toString();
    maya = Program.of(environment, tokens, given.maya());
  }

  private String attended(int basedOn, int minutes) {
    return """
        {"basedOn": %d, "minutes": %d, "students": [{"student": "%s", "status": "attended"}]}
        """.formatted(basedOn, minutes, ana);
  }

  private Answer attendance(String json) {
    return maya.put(path + "/attendance", json);
  }

  @Test
  void saysWhichFieldsAreKnownWhereOneIsNot() {
    var answer = maya.put(path + "/notes", "{\"text\": \"Graphs.\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/text");
    assertThat(answer.text("/errors/0/detail")).isEqualTo("is not known here; known are basedOn, body, parts");
  }

  @Test
  void saysWhatCanBeDoneWhereAMethodCannot() {
    var answer = maya.send("DELETE", path + "/attendance", null);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("PUT");
  }

  @Test
  void showsASessionToItsMentorAndToStaffWhoLogForMentors() {
    var seen = maya.get(path);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text("/students/0/name")).isEqualTo(given.ana().name());
    assertThat(seen.text("/startsAt")).isEqualTo("2026-11-23T21:00:00Z");
    assertThat(seen.text("/dueAt")).isEqualTo("2026-11-25T22:00:00Z");
    assertThat(seen.body().at("/loggable/most").asInt()).isEqualTo(90);
    assertThat(seen.body().has("attendance")).isFalse();

    assertThat(Program.of(environment, tokens, given.imogen()).get(path).status()).isEqualTo(200);
  }

  @Test
  void hidesASessionFromItsStudentHerGuardianAndAColleague() {
    for (var stranger : new app.afterbell.shared.Viewer[] {given.tomas(), given.ana(), given.elena()}) {
      var program = Program.of(environment, tokens, stranger);
      assertThat(program.get(path).problem()).isEqualTo("not-found");
      assertThat(program.put(path + "/attendance", attended(0, 60)).problem()).isEqualTo("not-found");
      assertThat(program.put(path + "/notes", "{\"body\": \"We did fractions.\"}").problem()).isEqualTo("not-found");
    }
    assertNothingWritten();
  }

  @Test
  void takesAttendanceOnceHoweverOftenItIsSent() {
    var first = attendance(attended(0, 60));
    var again = attendance(attended(0, 60));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.body().at("/attendance/revision").asInt()).isEqualTo(1);
    assertThat(again.status()).isEqualTo(200);
    assertThat(count("attendance_entry")).isOne();
  }

  @Test
  void changesAttendanceThatIsBasedOnWhatStandsAndTellsTheOtherWhatDoes() {
    attendance(attended(0, 60));
    var changed = attendance(attended(1, 65));
    var second = attendance(attended(1, 70));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problem()).isEqualTo("changed-meanwhile");
    assertThat(second.body().at("/standing/revision").asInt()).isEqualTo(2);
    assertThat(second.body().at("/standing/minutes").asInt()).isEqualTo(65);
  }

  @Test
  void saysEveryReasonAtOnce() {
    var refused = attendance("""
        {"minutes": 61, "students": [
          {"student": "%s", "status": "attended", "toldAt": "2026-12-01T00:00:00Z", "reason": "%s"},
          {"student": "%s", "status": "missed"}]}
        """.formatted(ana, "x".repeat(1001), UUID.randomUUID()));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder(
        "/minutes", "/students/0/toldAt", "/students/0/reason", "/students/1/student");
    assertNothingWritten();
  }

  @Test
  void asksForAReasonWhereTheStatusContradictsTheTime() {
    var body = """
        {"students": [{"student": "%s", "status": "missed", "toldAt": "2026-11-20T21:00:00Z", "reason": "%s"}]}
        """;
    var refused = attendance(body.formatted(ana, " "));
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/students/0/reason");
    assertThat(refused.text("/errors/0/detail")).contains("cancelled_non_billable");

    assertThat(attendance(body.formatted(ana, "Told another mentor")).status()).isEqualTo(201);
  }

  @Test
  void takesNotesAndThenTheSessionIsLogged() {
    attendance(attended(0, 60));
    var noted = maya.put(path + "/notes", "{\"basedOn\": 0, \"body\": \"## What we did\\nFractions \\ud83d\\ude42.\"}");

    assertThat(noted.status()).isEqualTo(201);
    assertThat(noted.text("/notes/body")).isEqualTo("## What we did\nFractions 🙂.");
    assertThat(noted.text("/loggedAt")).isEqualTo("2026-11-23T22:12:00Z");
    assertThat(sql.sql("select count(*) from earning_line").one(Integer.class)).isOne();

    var edit = maya.put(path + "/notes", "{\"basedOn\": 0, \"body\": \"Something else\"}");
    assertThat(edit.status()).isEqualTo(409);
    assertThat(edit.text("/standing/body")).contains("Fractions");
    assertThat(maya.put(path + "/notes", "{\"basedOn\": 1, \"body\": \"Something else\"}").status()).isEqualTo(200);
  }

  @Test
  void refusesASessionThatHasNotStarted() {
    var later = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var refused = maya.put("/api/v1/sessions/" + later.value() + "/attendance", attended(0, 60));
    assertThat(refused.problem()).isEqualTo("refused");
    assertThat(refused.text("/errors/0/detail")).contains("2026-11-26T21:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"students": [                                             | 400 |
      []                                                         | 400 |
      null                                                       | 400 |
      "x"                                                        | 400 |
      {"students": [], "student": 1}                             | 400 | /student
      {"minutes": "60", "students": []}                          | 400 | /minutes
      {"minutes": 60.5, "students": []}                          | 400 | /minutes
      {"minutes": 1e1, "students": []}                           | 400 | /minutes
      {"minutes": 99999999999, "students": []}                   | 400 | /minutes
      {"minutes": true, "students": []}                          | 400 | /minutes
      {"minutes": 60, "minutes": 60, "students": []}             | 400 |
      {"basedOn": {}, "students": []}                            | 400 | /basedOn
      {"students": {}}                                           | 400 | /students
      {"students": [null]}                                       | 400 | /students/0
      {"students": [{"status": "attended"}]}                     | 400 | /students/0/student
      {"students": [{"student": "1-1-1-1-1"}]}                   | 400 | /students/0/student
      {"students": [{"student": 7}]}                             | 400 | /students/0/student
      {"students": [{"student": "ANA", "status": "present"}]}    | 400 | /students/0/status
      {"students": [{"student": "ANA", "status": "ATTENDED"}]}   | 400 | /students/0/status
      {"students": [{"student": "ANA", "status": 0}]}            | 400 | /students/0/status
      {"students": [{"student": "ANA", "toldAt": "yesterday"}]}  | 400 | /students/0/toldAt
      {"students": [{"student": "ANA", "toldAt": 1}]}            | 400 | /students/0/toldAt
      {"students": [{"student": "ANA", "toldAt": "-900000-01-01T00:00:00Z"}]}  | 400 | /students/0/toldAt
      {"students": [{"student": "ANA", "status": "missed", "reason": "\\u0000"}]}  | 422 |
      {"students": [{"student": "ANA", "status": "missed", "reason": "\\ud800"}]}  | 422 |
      {"students": []}                                           | 422 | /students
      {}                                                         | 422 | /students
      {"minutes": -5, "students": [{"student": "ANA", "status": "attended"}]}  | 422 | /minutes
      """)
  void refusesWhatIsNotAsDocumentedAndSaysWhere(String json, int status, String pointer) {
    var refused = attendance(json.replace("ANA", ana));
    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
    if (pointer != null) {
      assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }
    assertNothingWritten();
  }

  @Test
  void refusesBrokenUtf8DeepNestingAndHugeBodies() {
    var json = maya.with("Content-Type", "application/json");
    var broken = "{\"body\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(json.send("PUT", path + "/notes", broken).problem()).isEqualTo("malformed");
    assertThat(attendance("[".repeat(30_000)).problem()).isEqualTo("malformed");
    assertThat(attendance("{\"students\":".repeat(5_000)).problem()).isEqualTo("malformed");

    var huge = maya.put(path + "/notes", "{\"body\": \"" + "x".repeat(1_000_000) + "\"}");
    assertThat(huge.status()).isEqualTo(413);
    assertThat(maya.put(path + "/notes", "{\"body\": \"" + "x".repeat(10_001) + "\"}").problem()).isEqualTo("refused");
    assertThat(maya.put(path + "/notes", "{\"body\": \"x" + "\\n ".repeat(15_000) + "x\"}").problem())
        .isEqualTo("refused");
    assertThat(maya.put(path + "/notes", "{\"body\": \"x\\u0000\"}").problem()).isEqualTo("refused");
    assertNothingWritten();
  }

  @Test
  void takesNotesAsLongAsTheyMayBeHoweverTheyAreWritten() {
    var escaped = "\\ud83d\\ude42".repeat(10_000);
    var part = "{\"student\": \"%s\", \"body\": \"%s\"}".formatted(given.ana().id().value(), escaped);
    assertThat(maya.put(path + "/notes", "{\"body\": \"%s\", \"parts\": [%s]}".formatted(escaped, part)).status())
        .isEqualTo(201);
  }

  @Test
  void refusesOtherMethodsTypesAndPlaces() {
    assertThat(maya.send("DELETE", path + "/attendance", null).header("Allow")).isEqualTo("PUT");
    assertThat(maya.with("Content-Type", "text/plain").send("PUT", path + "/notes", new byte[] {1}).problem())
        .isEqualTo("unsupported-media-type");
    assertThat(maya.with("Accept", "text/html").get(path).problem()).isEqualTo("not-acceptable");
    assertThat(maya.get("/api/v1/sessions/" + UUID.randomUUID()).problem()).isEqualTo("not-found");
    assertThat(maya.get("/api/v1/sessions/7").problem()).isEqualTo("not-found");
    assertThat(maya.get("/api/v1/sessions/%00").problem()).isEqualTo("malformed");
    assertThat(maya.get("/api/v1/sessions/..%2f").problem()).isEqualTo("malformed");
    assertThat(maya.get("/api/v1/sessions//x").problem()).isIn("malformed", "not-found");
    assertThat(maya.get("/api/v1/sessions/x;y=z").problem()).isIn("malformed", "not-found");
    assertThat(maya.get("/api/v2/tasks").problem()).isEqualTo("not-found");
    assertThat(maya.get("/api").problem()).isEqualTo("not-found");
  }

  private void assertNothingWritten() {
    assertThat(count("attendance_entry") + count("notes_entry")).isZero();
  }

  private int count(String table) {
    return sql.sql("select count(*) from " + table).one(Integer.class);
  }
}
