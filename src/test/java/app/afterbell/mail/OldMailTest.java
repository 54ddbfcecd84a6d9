package app.afterbell.mail;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class OldMailTest {

  private final Sql sql;
  private final TransactionTemplate transaction;
  private final OldMail old;

  OldMailTest(Sql sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
    this.old = new OldMail(sql);
  }

  @Test
  void emptiesABodyWhenItsLinkIsOver() {
    write(false, "maya@example.org", Duration.ofMinutes(15));
    write(false, "ana@example.org", null);

    old.turn(Turn.at(START.plus(Duration.ofMinutes(15)).minusSeconds(1)));
    assertThat(count("body is not null")).isEqualTo(2);
    old.turn(Turn.at(START.plus(Duration.ofMinutes(15))));

    assertThat(sql.sql("select recipient from mail_message where body is null").one(String.class))
        .isEqualTo("maya@example.org");
  }

  @Test
  void emptiesALetterInBothItsFormsAndItsLinks() {
    transaction.executeWithoutResult(_ -> new Post(sql, false).send(List.of(letter()), START));

    old.turn(Turn.at(START.plus(Duration.ofDays(7))));

    assertThat(count("body is null and html is null and unsubscribe_url is null")).isEqualTo(1);
  }

  @Test
  void emptiesBothFormsOfWhatIsGivenUpWhenItIsGoodForNothing() {
    var outbox = new Outbox(sql);
    transaction.executeWithoutResult(_ -> new Post(sql, true).send(List.of(letter(), letter()), START));
    var due = outbox.claim(2, START.plusSeconds(60), START);

    outbox.failed(due.getFirst(), Trouble.ADDRESS, "unknown", START);
    outbox.failed(due.getLast(), Trouble.ADDRESS, "unknown", START.plus(Duration.ofDays(8)));

    assertThat(count("body is not null and html is not null and unsubscribe_url is not null"))
        .as("it can be tried again").isEqualTo(1);
    assertThat(count("body is null and html is null and unsubscribe_url is null")).isEqualTo(1);
  }

  @Test
  void forgetsAddressesAfterThirtyDays() {
    write(false, "maya@example.org", null);

    old.turn(Turn.at(START.plus(Duration.ofDays(30)).minusSeconds(1)));
    assertThat(count("true")).isEqualTo(1);
    old.turn(Turn.at(START.plus(Duration.ofDays(30))));

    assertThat(count("true")).isZero();
  }

  @Test
  void leavesWhatStillWaitsToBeSent() {
    write(true, "maya@example.org", Duration.ofMinutes(15));

    old.turn(Turn.at(START.plus(Duration.ofDays(31))));

    assertThat(count("body is not null")).isEqualTo(1);
  }

  private void write(boolean delivers, String recipient, Duration bodyFor) {
    transaction.executeWithoutResult(_ -> new Post(sql, delivers).send(
        recipient, "Your link", "https://bell.example/sign-in/link/abc", bodyFor == null ? null
        : START.plus(bodyFor), START));
  }

  private static Letter letter() {
    return new Letter("ana@example.org", null, "New notes", "She read a page.", "<p>She read a page.</p>",
        URI.create("https://bell.example/unsubscribe/abc"), Letter.Kind.REMINDER, START.plus(Duration.ofDays(7)));
  }

  private int count(String which) {
    return sql.sql("select count(*) from mail_message where " + which).one(Integer.class);
  }
}
