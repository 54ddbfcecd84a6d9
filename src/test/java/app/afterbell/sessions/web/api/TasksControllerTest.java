package app.afterbell.sessions.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.api.Program;
import app.afterbell.api.Tokens;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@PageTest
class TasksControllerTest {

  private final Environment environment;
  private final Tokens tokens;
  private final Given given;

  TasksControllerTest(Environment environment, Tokens tokens, Given given) {
    this.environment = environment;
    this.tokens = tokens;
    this.given = given;
  }

  @Test
  void tellsAMentorWhatWaitsOldestDueFirst() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z"), TestClock.START);
    var both = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var overdue = given.attended(given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), TestClock.START);
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");

    var tasks = Program.of(environment, tokens, given.maya()).get("/api/v1/tasks");

    assertThat(tasks.body().get("tasks").findValuesAsString("session"))
        .containsExactly(overdue.value().toString(), both.value().toString());
    assertThat(tasks.body().at("/tasks/0/overdue").asBoolean()).isTrue();
    assertThat(tasks.body().at("/tasks/0/students").size()).isEqualTo(4);
    assertThat(tasks.body().at("/tasks/0/open").toString()).isEqualTo("[\"notes\"]");
    assertThat(tasks.body().at("/tasks/1/open").toString()).isEqualTo("[\"attendance\",\"notes\"]");
    assertThat(tasks.body().at("/tasks/1/overdue").asBoolean()).isFalse();
    assertThat(tasks.body().get("more").asBoolean()).isFalse();
  }

  @Test
  void tellsNobodyElseAnything() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");

    assertThat(Program.of(environment, tokens, given.tomas()).get("/api/v1/tasks").body().get("tasks")).isEmpty();
    assertThat(Program.of(environment, tokens, given.elena()).get("/api/v1/tasks").problem()).isEqualTo("not-found");
    assertThat(Program.without(environment).get("/api/v1/tasks").problem()).isEqualTo("unauthenticated");
  }
}
