package app.afterbell.planning.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.api.Program;
import app.afterbell.api.Program.Answer;
import app.afterbell.api.Tokens;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Engagements as staff's programs agree on them, change and end them (R30). */
@PageTest
class EngagementsApiControllerTest {

  private static final String ALL = "/api/v1/engagements";

  private final Environment environment;
  private final Tokens tokens;
  private final Given given;
  private final Sql sql;

  EngagementsApiControllerTest(Environment environment, Tokens tokens, Given given, Sql sql) {
    this.environment = environment;
    this.tokens = tokens;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void agreesOnOneOnceAndPlansIt() {
    var bola = bola().with("Idempotency-Key", "\"agree-1\"");
    var agreed = post(bola, ALL, geometry("Geometry"));
    assertThat(agreed.status()).isEqualTo(201);
    assertThat(agreed.text("/terms/0/agreedBy")).isEqualTo(given.bola().name());
    assertThat(post(bola, ALL, geometry("Geometry")).text("/id")).isEqualTo(agreed.text("/id"));
    assertThat(sql.sql("select count(*) from engagement where subject = 'Geometry'").one(Integer.class)).isEqualTo(1);
    assertThat(sql.sql("select count(*) from session").one(Integer.class)).isEqualTo(8);
    assertThat(post(bola(), ALL, geometry("")).problem()).isEqualTo("refused");
    assertThat(post(bola(), ALL, "{\"startsOn\": \"soon\"}").status()).isEqualTo(400);
  }

  @Test
  void changesTermsAndStudentsAndEnds() {
    var algebra = ALL + "/" + given.engagement(Cast.ALGEBRA).value();
    var leo = given.person(Cast.LEO).id().value();
    var bola = bola();
    assertThat(post(bola, algebra + "/terms", """
        {"from": "2027-01-01", "minutes": 75, "currency": "USD", "billRate": 9001, "payRate": 5507}
        """).text("/terms/0/minutes")).isEqualTo("75");
    assertThat(post(bola, algebra + "/students", "{\"student\": \"" + leo + "\"}").body().get("students").size())
        .isEqualTo(2);
    assertThat(post(bola, algebra + "/students/" + leo + "/leaving", "{\"from\": \"2026-11-23\"}").body()
        .get("students").size()).isEqualTo(1);

    given.session(Cast.ALGEBRA, "2026-12-10T21:00:00Z");
    assertThat(post(bola, algebra + "/end", "{\"lastDay\": \"2026-12-03\", \"cancels\": []}").problem())
        .isEqualTo("changed-meanwhile");
    var begun = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z").value();
    var earlier = "{\"lastDay\": \"2026-11-20\", \"begun\": []}";
    assertThat(post(bola, algebra + "/end", earlier).problem()).isEqualTo("changed-meanwhile");
    assertThat(post(bola, algebra + "/end", earlier).body().at("/standing/begun/0").asString())
        .isEqualTo(begun.toString());
    assertThat(post(bola, algebra + "/end", "{\"lastDay\": \"2026-12-03\"}").text("/endsOn"))
        .isEqualTo("2026-12-03");
    assertThat(sql.sql("select id from session where cancelled_at is null").list(java.util.UUID.class))
        .as("what has begun stands").containsExactly(begun);
    assertThat(bola.get(ALL).body().at("/engagements/0/id").asString())
        .isEqualTo(given.engagement(Cast.ALGEBRA).value().toString());
  }

  @Test
  void agreesOnEverySecondWeekUntilADayAndWithoutDates() {
    var weekly = """
        "weekly": [{"day": 3, "at": "16:30", "weekOf": "2026-11-25", "to": "2026-12-24", "minutes": 45}],
         "without": ["2026-12-09"],""";
    var agreed = post(bola(), ALL,
        geometry("Geometry").replace("\"weekly\": [{\"day\": 3, \"at\": \"16:30\"}],", weekly));
    assertThat(agreed.status()).isEqualTo(201);
    assertThat(agreed.text("/weekly/0/weekOf")).isEqualTo("2026-11-23");
    assertThat(agreed.text("/weekly/0/to")).isEqualTo("2026-12-24");
    assertThat(sql.sql("select starts_at::text || ' ' || planned_minutes from session order by starts_at")
        .list(String.class)).hasSize(2).allMatch(one -> one.endsWith(" 45"));

    assertThat(post(bola(), ALL, geometry("Geometry").replace("16:30\"}", "16:30\", \"weekOf\": \"soon\"}"))
        .status()).isEqualTo(400);
    assertThat(post(bola(), ALL, geometry("Geometry")
        .replace("{\"day\": 3,", "{\"day\": 3, \"at\": \"16:30\", \"weekOf\": \"2026-11-25\"}, {\"day\": 3,"))
        .status()).isEqualTo(400);
  }

  private String geometry(String name) {
    return """
        {"name": "%s", "mentor": "%s", "students": ["%s"], "subject": "Geometry", "timeZone": "America/New_York",
         "weekly": [{"day": 3, "at": "16:30"}], "startsOn": "2026-11-23",
         "terms": {"minutes": 60, "currency": "USD", "billRate": 8501, "payRate": 5003}}
        """.formatted(name, given.maya().id().value(), given.person(Cast.MATEO).id().value());
  }

  private static Answer post(Program program, String path, String json) {
    return program.with("Content-Type", "application/json").send("POST", path, json.getBytes(StandardCharsets.UTF_8));
  }

  private Program bola() {
    return Program.of(environment, tokens, given.bola());
  }
}
