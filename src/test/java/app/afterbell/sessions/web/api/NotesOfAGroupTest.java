package app.afterbell.sessions.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.api.Program;
import app.afterbell.api.Program.Answer;
import app.afterbell.api.Tokens;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

/** R21: the parts of a group's notes, by programs. */
@PageTest
class NotesOfAGroupTest {

  private final Environment environment;
  private final Tokens tokens;
  private final Given given;
  private final Sql sql;
  private Program maya;
  private String path;
  private String lucia;
  private String noa;

  NotesOfAGroupTest(Environment environment, Tokens tokens, Given given, Sql sql) {
    this.environment = environment;
    this.tokens = tokens;
    this.given = given;
    this.sql = sql;
  }

  @BeforeEach
  void aGroup() {
    path = "/api/v1/sessions/" + given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z").value();
    lucia = given.viewer(Cast.LUCIA).id().value().toString();
    noa = given.viewer(Cast.NOA).id().value().toString();
    maya = Program.of(environment, tokens, given.maya());
  }

  private Answer notes(int basedOn, String parts) {
    var more = parts == null ? "" : ", \"parts\": " + parts.replace("LUCIA", lucia).replace("NOA", noa);
    return maya.put(path + "/notes", "{\"basedOn\": %d, \"body\": \"The arm lifts.\"%s}".formatted(basedOn, more));
  }

  private int entries() {
    return sql.sql("select count(*) from notes_entry").one(Integer.class);
  }

  @Test
  void setsKeepsAndClearsParts() {
    var set = notes(0, "[{\"student\": \"LUCIA\", \"body\": \"Lucía led.\"}, {\"student\": \"NOA\", \"body\": \" \"}]");
    assertThat(set.status()).isEqualTo(201);
    assertThat(set.body().at("/notes/parts")).hasSize(1);
    assertThat(set.text("/notes/parts/0/student")).isEqualTo(lucia);
    assertThat(set.text("/notes/parts/0/body")).isEqualTo("Lucía led.");

    var kept = maya.put(path + "/notes", "{\"basedOn\": 1, \"body\": \"The arm lifts 250 g.\", \"parts\": null}");
    assertThat(kept.text("/notes/parts/0/body")).isEqualTo("Lucía led.");

    assertThat(notes(2, "[]").body().at("/notes/parts")).isEmpty();
    assertThat(maya.get(path).body().at("/notes/parts")).isEmpty();
  }

  @Test
  void countsTheSameTwiceOnceAndTellsWhoIsSecondWhatStands() {
    var parts = "[{\"student\": \"LUCIA\", \"body\": \"Lucía led.\"}]";
    notes(0, parts);
    assertThat(notes(0, parts).status()).isEqualTo(200);
    assertThat(notes(0, null).status()).isEqualTo(200);
    assertThat(entries()).isOne();

    var second = notes(0, "[{\"student\": \"LUCIA\", \"body\": \"Other.\"}]");
    assertThat(second.problem()).isEqualTo("changed-meanwhile");
    assertThat(second.text("/standing/parts/0/body")).isEqualTo("Lucía led.");
  }

  @Test
  void refusesAPartThatIsTooLongAndOneForSomebodyElseAndSaysWhere() {
    var ana = given.ana().id().value();
    var refused = notes(0, "[{\"student\": \"NOA\", \"body\": \"%s\"}, {\"student\": \"%s\", \"body\": \"Hello\"}, "
        .formatted("é".repeat(10_001), ana) + "{\"student\": \"LUCIA\", \"body\": \"a\\u0000b\"}]");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("errors").findValuesAsString("pointer"))
        .containsExactly("/parts/0/body", "/parts/1/student", "/parts/2/body");
    assertThat(entries()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {}                                                                                        | /parts
      "x"                                                                                       | /parts
      [null]                                                                                    | /parts/0
      [{"student": "LUCIA"}]                                                                    | /parts/0
      [{"body": "x"}]                                                                           | /parts/0
      [{"student": "LUCIA", "body": 7}]                                                         | /parts/0/body
      [{"student": "LUCIA", "body": true}]                                                      | /parts/0/body
      [{"student": "Lucía", "body": "x"}]                                                       | /parts/0/student
      [{"student": "LUCIA", "body": "x", "name": "Lucía"}]                                      | /parts/0/name
      [{"student": "LUCIA", "body": "x"}, {"student": "LUCIA", "body": "y"}]                    | /parts/1/student
      """)
  void refusesWhatIsNotAsDocumentedAndSaysWhere(String parts, String pointer) {
    var refused = notes(0, parts);
    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(entries()).isZero();
  }
}
