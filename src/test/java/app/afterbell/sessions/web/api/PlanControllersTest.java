package app.afterbell.sessions.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.api.Program.Answer;
import app.afterbell.api.Program;
import app.afterbell.api.Tokens;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Programs cancel and move sessions, and reply to what families propose (R14, R15, R31). */
@PageTest
class PlanControllersTest {

  private static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  private static final Instant NEW = Instant.parse("2026-12-01T20:30:00Z");
  private static final String UNDO_UNTIL = TestClock.START.plus(Duration.ofMinutes(10)).toString();

  private final Environment environment;
  private final Tokens tokens;
  private final Given given;
  private final Sql sql;
  private SessionId session;

  PlanControllersTest(Environment environment, Tokens tokens, Given given, Sql sql) {
    this.environment = environment;
    this.tokens = tokens;
    this.given = given;
    this.sql = sql;
  }

  @BeforeEach
  void aSessionToCome() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
  }

  @Test
  void aCancellationIsAnsweredAlikeToWhoSendsItAgainAndSecondsAreToldOfIt() {
    var first = post(given.maya(), "/cancellation", "{}");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text("/undoUntil")).isEqualTo(UNDO_UNTIL);
    assertThat(first.body().at("/stands").asBoolean()).isFalse();
    var again = post(given.maya(), "/cancellation", "{}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());

    var second = post(given.imogen(), "/cancellation", "{}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body().at("/standing/revision").asInt()).isEqualTo(1);
    assertThat(second.body().at("/standing").has("undoUntil")).as("not theirs to take back").isFalse();

    assertThat(post(given.maya(), "/cancellation/withdrawal", "{}").text("/errors/0/pointer")).isEqualTo("/revision");
    for (int sent = 0; sent < 2; sent++) {
      var back = post(given.maya(), "/cancellation/withdrawal", "{\"revision\": 1}");
      assertThat(back.status()).isEqualTo(200);
      assertThat(back.body().at("/revision").asInt()).isEqualTo(2);
    }
  }

  @Test
  void aMoveIsAnsweredAlikeToWhoSendsItAgainAndSecondsAreToldOfIt() {
    var move = "{\"startsAt\": \"%s\", \"minutes\": 60, \"reason\": \"mentor_conflict\"}".formatted(NEW);
    var first = post(given.maya(), "/move", move);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text("/undoUntil")).isEqualTo(UNDO_UNTIL);
    var again = post(given.maya(), "/move", move);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());

    var second = post(given.imogen(), "/move", move);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body().at("/standing").has("undoUntil")).as("not theirs to take back").isFalse();
    assertThat(post(given.maya(), "/move", "{}").text("/errors/1/pointer")).isEqualTo("/minutes");
  }

  @Test
  void whatAProposalBecameIsInItsAnswer() {
    var proposal = given.proposed(session, given.elena(), NEW, TestClock.START);
    var path = "/proposals/" + proposal.value();
    var agreed = post(given.maya(), path, "{\"reply\": \"accept\"}");

    assertThat(agreed.status()).as("%s", agreed.body()).isEqualTo(200);
    assertThat(agreed.text("/proposal")).isEqualTo(proposal.value().toString());
    assertThat(agreed.text("/move/undoUntil")).isEqualTo(UNDO_UNTIL);
    assertThat(agreed.body().at("/move/revision").asInt()).isEqualTo(1);
    assertThat(starts()).isEqualTo(NEW);
    assertThat(post(given.imogen(), path, "{\"reply\": \"decline\"}").status()).isEqualTo(409);
    assertThat(post(given.imogen(), path, "{\"reply\": \"take\"}").text("/errors/0/pointer")).isEqualTo("/startsAt");
  }

  private Instant starts() {
    return sql.sql("select starts_at from session where id = :id").param("id", session).one(Instant.class);
  }

  private Answer post(Viewer viewer, String path, String json) {
    return Program.of(environment, tokens, viewer).with("Content-Type", "application/json").send(
        "POST", "/api/v1/sessions/" + session.value() + path, json.getBytes(StandardCharsets.UTF_8));
  }
}
