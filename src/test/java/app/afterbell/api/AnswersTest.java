package app.afterbell.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@PageTest
class AnswersTest {

  private final Environment environment;
  private final Tokens tokens;
  private final Answers answers;
  private final Given given;
  private final Sql sql;
  private final TestClock clock;

  private Program maya;
  private String path;

  AnswersTest(Environment environment, Tokens tokens, Answers answers, Given given, Sql sql, TestClock clock) {
    this.environment = environment;
    this.tokens = tokens;
    this.answers = answers;
    this.given = given;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void aSession() {
    path = "/api/v1/sessions/" + given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z").value();
    maya = Program.of(environment, tokens, given.maya());
  }

  private String attended(int basedOn, int minutes) {
    return """
        {"basedOn": %d, "minutes": %d, "students": [{"student": "%s", "status": "attended"}]}
        """.formatted(basedOn, minutes, given.ana().id().value());
  }

  @Test
  void givesTheFirstAnswerAgain() {
    var keyed = maya.with("Idempotency-Key", "\"7f1c\"");
    var first = keyed.put(path + "/attendance", attended(0, 60));
    maya.put(path + "/attendance", attended(1, 65));
    var again = keyed.put(path + "/attendance", attended(0, 60));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotent-Replayed")).isNull();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void refusesAKeyForAnotherRequestButNotForAnotherPerson() {
    var key = "key-1";
    maya.with("Idempotency-Key", key).put(path + "/attendance", attended(0, 60));
    var other = maya.with("Idempotency-Key", key).put(path + "/attendance", attended(1, 65));
    var elsewhere = maya.with("Idempotency-Key", key).put(path + "/notes", attended(0, 60));
    var imogen = Program.of(environment, tokens, given.imogen());

    assertThat(other.problem()).isEqualTo("key-reused");
    assertThat(elsewhere.problem()).isEqualTo("key-reused");
    assertThat(imogen.with("Idempotency-Key", key).put(path + "/attendance", attended(1, 65)).status()).isEqualTo(200);
  }

  @Test
  void repeatsRefusalsToo() {
    var keyed = maya.with("Idempotency-Key", "k");
    assertThat(keyed.put(path + "/attendance", attended(0, 61)).status()).isEqualTo(422);
    assertThat(keyed.put(path + "/attendance", attended(0, 61)).header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void keepsNothingOfWhatWasNotThere() {
    var keyed = Program.of(environment, tokens, given.tomas()).with("Idempotency-Key", "k");
    assertThat(keyed.put(path + "/attendance", attended(0, 60)).status()).isEqualTo(404);
    assertThat(keyed.put(path + "/attendance", attended(0, 60)).status()).isEqualTo(404);
    assertThat(sql.sql("select count(*) from api_answer").one(Integer.class)).isZero();
  }

  @Test
  void forgetsAfterADay() {
    var keyed = maya.with("Idempotency-Key", "k");
    keyed.put(path + "/attendance", attended(0, 60));
    clock.advance(Duration.ofHours(24));

    assertThat(keyed.put(path + "/attendance", attended(1, 65)).status()).isEqualTo(200);
    assertThat(keyed.put(path + "/attendance", attended(1, 65)).header("Idempotent-Replayed")).as("the new one")
        .isEqualTo("true");
    clock.advance(Duration.ofHours(24));
    assertThat(new OldAnswers(sql).turn(Turn.at(clock.instant()))).isOne();
  }

  @Test
  void refusesKeysThatAreNone() {
    for (var key : new String[] {"\"\"", "a b", "x".repeat(256), "a\"b"}) {
      assertThat(maya.with("Idempotency-Key", key).put(path + "/attendance", attended(0, 60))
          .text("/errors/0/parameter"))
          .isEqualTo("Idempotency-Key");
    }
  }

  @Test
  void countsOnceWhenSentManyTimesAtOnce() throws Exception {
    var keyed = maya.with("Idempotency-Key", "at-once");
    var start = new CountDownLatch(1);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = IntStream.range(0, 20)
          .mapToObj(i -> pool.submit(() -> {
            start.await();
            return keyed.put(path + "/attendance", attended(0, 60));
          }))
          .toList();
      start.countDown();
      for (var answer : sent) {
        assertThat(answer.get().status() == 201 || answer.get().problem().equals("still-working"))
            .as(answer.get().body().toString()).isTrue();
      }
    }
    assertThat(keyed.put(path + "/attendance", attended(0, 60)).status()).isEqualTo(201);
    assertThat(sql.sql("select count(*) from attendance_entry").one(Integer.class)).isOne();
  }

  @Test
  void tellsTheSecondWhileTheFirstIsBeingWorkedOn() throws Exception {
    var started = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var hash = new byte[32];
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = pool.submit(() -> answers.once(given.maya(), "k", hash, TestClock.START, () -> {
        started.countDown();
        await(finish);
        return new Answers.Answer(200, null, "");
      }));
      started.await();
      assertThat(answers.once(given.maya(), "k", hash, TestClock.START, () -> new Answers.Answer(200, null, "")))
          .isEqualTo(new Answers.Outcome.StillWorking());
      finish.countDown();
      assertThat(first.get()).isInstanceOf(Answers.Outcome.Worked.class);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
