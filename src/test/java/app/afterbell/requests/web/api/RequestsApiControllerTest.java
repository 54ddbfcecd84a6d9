package app.afterbell.requests.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.api.Program;
import app.afterbell.api.Program.Answer;
import app.afterbell.api.Tokens;
import app.afterbell.people.People;
import app.afterbell.requests.Asked;
import app.afterbell.requests.RequestId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

/** Requests as programs ask, answer and decide them (R37). */
@PageTest
class RequestsApiControllerTest {

  private static final String REQUESTS = "/api/v1/requests";

  private final Environment environment;
  private final Tokens tokens;
  private final Given given;
  private final People people;
  private final Sql sql;
  private final TestClock clock;
  private RequestId request;

  RequestsApiControllerTest(Environment environment, Tokens tokens, Given given, People people, Sql sql,
      TestClock clock) {
    this.environment = environment;
    this.tokens = tokens;
    this.given = given;
    this.people = people;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void longerOfMaya() {
    request = Asked.longer(given, 100);
  }

  @Test
  void listsTheNewestFirstAndThoseOfOneState() {
    var earlier = given.logged(given.session(Cast.WRITING, "2026-11-22T21:00:00Z"), TestClock.START);
    clock.set(TestClock.START.plusSeconds(60));
    var second = ask(given.maya(), status(earlier, "missed"));
    assertThat(second.status()).isEqualTo(201);

    var all = program(given.maya()).get(REQUESTS);
    assertThat(all.body().at("/requests")).hasSize(2);
    assertThat(all.text("/requests/0/id")).isEqualTo(second.text("/id"));
    assertThat(all.text("/requests/1/id")).isEqualTo(request.value().toString());

    post(given.bola(), "/" + second.text("/id") + "/decision", "{\"decision\": \"declined\", \"word\": \"No.\"}");
    assertThat(program(given.imogen()).get(REQUESTS + "?state=open").body().at("/requests")).hasSize(1);
    assertThat(program(given.tomas()).get(REQUESTS).body().at("/requests")).isEmpty();
  }

  @Test
  void takesAWordOfItsAskerAndOneOfStaffEachFromTheirSide() {
    assertThat(post(given.bola(), path("words"), "{\"text\": \"Why so long?\"}").status()).isEqualTo(201);
    assertThat(readers("Why so long?")).containsExactly(given.person(Cast.MAYA).email());
    assertThat(post(given.maya(), path("words"), "{\"text\": \"The quiz.\"}").status()).isEqualTo(201);
    assertThat(readers("The quiz.")).singleElement().asString().doesNotContain("maya");

    var read = program(given.maya()).get(REQUESTS + "/" + request.value());
    assertThat(read.text("/words/1/text")).isEqualTo("Why so long?");
    assertThat(read.text("/words/2/by/id")).isEqualTo(given.maya().id().value().toString());
  }

  @Test
  void whoDecidesRequestsSpeaksInTheirOwnAsItsAsker() {
    people.giveRoles(given.maya().id(), Set.of(Role.MENTOR, Role.COORDINATOR));
    assertThat(post(given.maya(), path("words"), "{\"text\": \"The quiz.\"}").status()).isEqualTo(201);
    assertThat(readers("The quiz.")).singleElement().asString().doesNotContain("maya");
  }

  @Test
  void aSecondDecisionIsAnsweredWithTheFirst() {
    var first = post(given.imogen(), path("decision"), "{\"decision\": \"approved\", \"minutes\": 95}");
    assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
    assertThat(first.body().at("/decidedMinutes").asInt()).isEqualTo(95);

    var second = post(given.imogen(), path("decision"), "{\"decision\": \"declined\", \"word\": \"No.\"}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problem()).isEqualTo("changed-meanwhile");
    assertThat(post(given.maya(), path("withdrawal"), "{}").status()).isEqualTo(409);
  }

  @Test
  void takenBackTwiceIsTakenBackOnce() {
    assertThat(post(given.maya(), path("withdrawal"), "{}").text("/state")).isEqualTo("taken_back");
    assertThat(post(given.maya(), path("withdrawal"), "{}").text("/state")).isEqualTo("taken_back");
    assertThat(sql.sql("select count(*)::int from request_word where decision is not null").one(Integer.class))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"bill, /kind", "engagement, /session", "longer, /session", "status, /session", "unplanned, /engagement"})
  void saysWhatAnAskLacksOrThatProgramsDoNotAskThat(String kind, String field) {
    var answer = ask(given.maya(), "{\"kind\": \"%s\", \"reason\": \"Why not\"}".formatted(kind));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(field);
  }

  private String status(SessionId session, String status) {
    return """
        {"kind": "status", "session": "%s", "student": "%s", "status": "%s", "reason": "Nobody came."}
        """.formatted(session.value(), sql.sql("select student_id from session_student_fact where session_id = :id")
        .param("id", session).one(PersonId.class).value(), status);
  }

  private String path(String what) {
    return "/" + request.value() + "/" + what;
  }

  private Answer ask(Viewer viewer, String json) {
    return post(viewer, "", json);
  }

  private Answer post(Viewer viewer, String path, String json) {
    return program(viewer).with("Content-Type", "application/json")
        .send("POST", REQUESTS + path, json.getBytes(StandardCharsets.UTF_8));
  }

  private Program program(Viewer viewer) {
    return Program.of(environment, tokens, viewer);
  }

  private List<String> readers(String word) {
    return sql.sql("select recipient from mail_message where body like :word").param("word", "%> " + word + "%")
        .list(String.class);
  }
}
