package app.afterbell.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.Passwords;
import app.afterbell.api.Tokens.Made;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@PageTest
class TokensTest {

  private final Tokens tokens;
  private final Given given;
  private final Sql sql;
  private final People people;
  private final Passwords passwords;
  private final TestClock clock;
  private final Environment environment;

  TokensTest(Tokens tokens, Given given, Sql sql, People people, Passwords passwords, TestClock clock,
      Environment environment) {
    this.tokens = tokens;
    this.given = given;
    this.sql = sql;
    this.people = people;
    this.passwords = passwords;
    this.clock = clock;
    this.environment = environment;
  }

  private Made.Done made(String name) {
    return (Made.Done) tokens.make(given.maya(), name, clock.instant());
  }

  private int status(String authorization) {
    return Program.without(environment).with("Authorization", authorization).get("/api/v1/tasks").status();
  }

  @Test
  void keepsOnlyTheHashOfASecret() {
    var secret = made("Timesheet").secret().value();
    assertThat(secret).matches("ab_[A-Za-z0-9_-]{43}");
    assertThat(sql.sql("select token_hash from api_token").one(byte[].class)).hasSize(32)
        .isNotEqualTo(secret.getBytes(StandardCharsets.UTF_8));
    assertThat(made("Another").secret().value()).isNotEqualTo(secret);
    assertThat(made("Third").secret().toString()).doesNotContain("ab_");
  }

  @Test
  void endsWithTheOldPasswordOfItsOwnerAlone() {
    var mine = made("Timesheet");
    var another = (Made.Done) tokens.make(given.tomas(), "Timesheet", clock.instant());

    passwords.set(given.maya().id(), "correct horse battery", null);

    assertThat(status("Bearer " + mine.secret().value())).isEqualTo(401);
    assertThat(tokens.of(given.maya())).isEmpty();
    assertThat(status("Bearer " + another.secret().value())).isEqualTo(200);
  }

  @Test
  void letsItsHolderInUntilItIsRevoked() {
    var token = made("Timesheet");
    assertThat(status("Bearer " + token.secret().value())).isEqualTo(200);
    assertThat(status("bearer " + token.secret().value())).isEqualTo(200);

    assertThat(tokens.revoke(given.tomas(), token.id(), clock.instant())).isFalse();
    assertThat(status("Bearer " + token.secret().value())).isEqualTo(200);
    assertThat(tokens.revoke(given.maya(), token.id(), clock.instant())).isTrue();
    assertThat(status("Bearer " + token.secret().value())).isEqualTo(401);
    assertThat(tokens.of(given.maya())).isEmpty();
  }

  @Test
  void letsNobodyInWithAClosedAccount() {
    var token = made("Timesheet");
    people.close(given.maya().id(), new Editor(null, clock.instant()));
    assertThat(status("Bearer " + token.secret().value())).isEqualTo(401);

    people.reopen(given.maya().id(), new Editor(null, clock.instant()));
    assertThat(status("Bearer " + token.secret().value())).as("opened again").isEqualTo(401);
    assertThat(tokens.of(given.maya())).isEmpty();
  }

  @Test
  void endsOnItsDate() {
    var usual = made("Timesheet");
    var month = (Made.Done) tokens.make(given.maya(), "Script", 30, clock.instant());

    clock.set(TestClock.START.plus(Duration.ofDays(30)).minusSeconds(1));
    assertThat(status("Bearer " + month.secret().value())).isEqualTo(200);
    clock.set(TestClock.START.plus(Duration.ofDays(30)));
    assertThat(status("Bearer " + month.secret().value())).isEqualTo(401);
    assertThat(status("Bearer " + usual.secret().value())).isEqualTo(200);
    clock.set(TestClock.START.plus(Duration.ofDays(90)));
    assertThat(status("Bearer " + usual.secret().value())).isEqualTo(401);
    assertThat(tokens.of(given.maya())).allMatch(token -> token.isOver(clock.instant()));

    for (int days : new int[] {0, -1, 366, 100_000}) {
      assertThat(tokens.make(given.maya(), "For ever", days, clock.instant())).isInstanceOf(Made.NoSuchEnd.class);
    }
  }

  @Test
  void keepsItsLimitWhenManyAreMadeAtOnce() {
    for (int i = 0; i < Tokens.MOST - 1; i++) {
      made("Token " + i);
    }
    var maya = given.maya();
    var answers = IntStream.range(0, 8)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> tokens.make(maya, "At once " + i, TestClock.START)))
        .toList().stream().map(CompletableFuture::join).toList();
    assertThat(answers).filteredOn(Made.Done.class::isInstance).hasSize(1);
    assertThat(tokens.of(maya)).hasSize(Tokens.MOST);
  }

  @Test
  void letsNobodyInWithAnythingElse() {
    var secret = made("Timesheet").secret().value();
    for (var wrong : new String[] {
        "Bearer", "Bearer ", "Bearer ab_", "Bearer " + secret + "x", "Bearer " + secret.substring(1), secret,
        "Basic " + secret, "Bearer " + "a".repeat(7000), "Bearer " + secret.toUpperCase()}) {
      assertThat(status(wrong)).as(wrong).isEqualTo(401);
    }
    var answer = Program.without(environment).with("Cookie", "afterbell=" + secret).get("/api/v1/tasks");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Afterbell\"");
    assertThat(answer.header("Set-Cookie")).isNull();
  }

  @Test
  void notesTheLastUseAtMostOnceAMinute() {
    var secret = made("Timesheet").secret();
    assertThat(tokens.of(given.maya()).getFirst().lastUsedAt()).isNull();

    tokens.viewer(secret, TestClock.START);
    tokens.viewer(secret, TestClock.START.plusSeconds(59));
    assertThat(tokens.of(given.maya()).getFirst().lastUsedAt()).isEqualTo(TestClock.START);

    tokens.viewer(secret, TestClock.START.plus(Duration.ofMinutes(1)));
    assertThat(tokens.of(given.maya()).getFirst().lastUsedAt()).isEqualTo(TestClock.START.plusSeconds(60));
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThat(tokens.make(given.maya(), " \t", TestClock.START)).isInstanceOf(Made.NameMissing.class);
    assertThat(tokens.make(given.maya(), "\u200b\u3164", TestClock.START)).isInstanceOf(Made.NameMissing.class);
    assertThat(tokens.make(given.maya(), "x".repeat(101), TestClock.START)).isInstanceOf(Made.NameTooLong.class);
    assertThat(tokens.make(given.maya(), "a\u0000b", TestClock.START)).isInstanceOf(Made.NameNotText.class);
    assertThat(tokens.make(given.maya(), "🙂".repeat(100), TestClock.START)).isInstanceOf(Made.Done.class);
  }

  @Test
  void refusesMoreThanOnePersonCanKeepInMind() {
    for (int i = 0; i < Tokens.MOST; i++) {
      made("Token " + i);
    }
    assertThat(tokens.make(given.maya(), "One more", TestClock.START)).isInstanceOf(Made.TooMany.class);
    assertThat(tokens.make(given.tomas(), "His first", TestClock.START)).isInstanceOf(Made.Done.class);
  }
}
