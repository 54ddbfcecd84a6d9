package app.afterbell.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Claims.Failed;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** What becomes of claimed rows, on the table of letters: it has all that a table of claims has. */
@SqlTest
class ClaimsTest {

  private static final Instant NOW = TestClock.START;
  private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(2));
  private static final Retry RETRY = new Retry(Duration.ofMinutes(1), Duration.ofDays(1), 3);

  private final Sql sql;
  private final Claims<Row> claims;
  private Row first;
  private Row second;

  ClaimsTest(Sql sql) {
    this.sql = sql;
    this.claims = new Claims<>(sql, "mail_message");
  }

  private record Row(UUID id, int attempts) implements Claimed {}

  private record Stands(int attempts, @Nullable Instant nextAttemptAt, @Nullable Instant claimedUntil,
      @Nullable Instant givenUpAt) {}

  @BeforeEach
  void twoThatAreClaimed() {
    first = claimed(1);
    second = claimed(2);
  }

  @Test
  void whatIsGivenBackIsDueAtOnceAndWasNotTried() {
    claims.release(List.of(first), NOW);

    assertThat(stands(first)).isEqualTo(new Stands(0, NOW, null, null));
    assertThat(stands(second)).isEqualTo(new Stands(2, UNTIL, UNTIL, null));
  }

  @Test
  void aClaimIsKeptByTheOneWhoHasIt() {
    var later = UNTIL.plusSeconds(60);
    claimedByAnother(second);

    assertThat(claims.renew(List.of(first, second), later)).containsExactly(first);
    assertThat(stands(first)).isEqualTo(new Stands(1, later, later, null));
    assertThat(stands(second)).isEqualTo(new Stands(3, UNTIL, UNTIL, null));
  }

  @Test
  void whatFailsIsDueAgainLaterEachTimeAndGivenUpAtLast() {
    assertThat(claims.failed(first, RETRY, NOW)).isEqualTo(Failed.AGAIN);
    assertThat(stands(first)).isEqualTo(new Stands(1, NOW.plus(Duration.ofMinutes(1)), null, null));
    assertThat(claims.failed(second, RETRY, NOW)).isEqualTo(Failed.AGAIN);
    assertThat(stands(second)).isEqualTo(new Stands(2, NOW.plus(Duration.ofMinutes(2)), null, null));

    var third = claimed(3);
    assertThat(claims.failed(third, RETRY, NOW)).isEqualTo(Failed.GIVEN_UP);
    assertThat(stands(third)).isEqualTo(new Stands(3, null, null, NOW));
  }

  @Test
  void whatSomebodyElseHasClaimedSinceIsLeftAlone() {
    claimedByAnother(first);
    var theirs = stands(first);

    claims.release(List.of(first), NOW);
    assertThat(claims.failed(first, RETRY, NOW)).isEqualTo(Failed.LOST);
    assertThat(claims.giveUp(first, NOW)).isEqualTo(Failed.LOST);
    assertThat(stands(first)).isEqualTo(theirs);
  }

  @Test
  void whatIsClaimedByNobodyAnyMoreIsLeftAlone() {
    sql.sql("update mail_message set claimed_until = null, next_attempt_at = null").update();

    claims.release(List.of(first), NOW);
    assertThat(claims.renew(List.of(first), NOW)).isEmpty();
    assertThat(claims.failed(first, RETRY, NOW)).isEqualTo(Failed.LOST);
    assertThat(stands(first)).isEqualTo(new Stands(1, null, null, null));
  }

  private Row claimed(int attempts) {
    var row = new Row(Id.next(), attempts);
    sql.sql("""
            insert into mail_message
              (id, recipient, subject, body, created_at, next_attempt_at, claimed_until, attempts)
            values (:id, 'maya@example.org', 'Your link', 'Hello', :now, :until, :until, :attempts)
            """)
        .param("id", row.id())
        .param("now", NOW)
        .param("until", UNTIL)
        .param("attempts", attempts)
        .update();
    return row;
  }

  private void claimedByAnother(Row row) {
    sql.sql("update mail_message set attempts = attempts + 1 where id = :id").param("id", row.id()).update();
  }

  private Stands stands(Row row) {
    return sql.sql("select attempts, next_attempt_at, claimed_until, given_up_at from mail_message where id = :id")
        .param("id", row.id())
        .one(Stands.class);
  }
}
