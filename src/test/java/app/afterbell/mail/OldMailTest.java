package app.afterbell.mail;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class OldMailTest {

  private final Sql sql;
  private final TransactionTemplate transaction;
  private final OldMail old;

  OldMailTest(Sql sql, TransactionTemplate transaction, TestClock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.old = new OldMail(sql, clock);
  }

  @Test
  void emptiesABodyWhenItsLinkIsOver() {
    write(false, "maya@example.org", Duration.ofMinutes(15));
    write(false, "ana@example.org", null);

    old.forget(START.plus(Duration.ofMinutes(15)).minusSeconds(1));
    assertThat(count("body is not null")).isEqualTo(2);
    old.forget(START.plus(Duration.ofMinutes(15)));

    assertThat(sql.sql("select recipient from mail_message where body is null").one(String.class))
        .isEqualTo("maya@example.org");
  }

  @Test
  void forgetsAddressesAfterThirtyDays() {
    write(false, "maya@example.org", null);

    old.forget(START.plus(Duration.ofDays(30)).minusSeconds(1));
    assertThat(count("true")).isEqualTo(1);
    old.forget(START.plus(Duration.ofDays(30)));

    assertThat(count("true")).isZero();
  }

  @Test
  void leavesWhatStillWaitsToBeSent() {
    write(true, "maya@example.org", Duration.ofMinutes(15));

    old.forget(START.plus(Duration.ofDays(31)));

    assertThat(count("body is not null")).isEqualTo(1);
  }

  private void write(boolean delivers, String recipient, Duration bodyFor) {
    transaction.executeWithoutResult(_ -> new Post(sql, delivers).send(
        recipient, "Your link", "https://bell.example/sign-in/link/abc", bodyFor == null ? null : START.plus(bodyFor), START));
  }

  private int count(String which) {
    return sql.sql("select count(*) from mail_message where " + which).one(Integer.class);
  }
}
