package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class DeliveryTest extends Delivered {

  DeliveryTest(Sql sql, TransactionTemplate transaction, TestClock clock) {
    super(sql, transaction, clock);
  }

  @Test
  void sendsWhatWasCommittedAndEmptiesItsBody() throws Exception {
    write("maya@example.org", "Your link", "Hello Zoë,\n\nhttps://bell.example/sign-in/link/abc\n");

    delivery.turn(Turn.at(clock.instant()));

    var received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("Your link");
    assertThat(received[0].getAllRecipients()[0]).hasToString("maya@example.org");
    assertThat(received[0].getFrom()[0]).hasToString("Riverbend <help@riverbend.example>");
    assertThat(received[0].getContent().toString()).contains("Hello Zoë,", "https://bell.example/sign-in/link/abc");
    assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(states()).containsExactly(new State(1, false, true, null));
  }

  @Test
  void sendsALetterInBothFormsWithTheWayToStopIt() throws Exception {
    var subject = "Notes of Zoë’s, and more words than fit into one line of a letter’s head, from Riverbend";
    transaction.executeWithoutResult(_ ->
        post.send(List.of(new Letter("maya@example.org", "Maya", subject, "Hello Zoë.\n.\n= 2 \n",
        "<p>Hello Zoë</p>" + " and so on".repeat(200), URI.create("https://bell.example/unsubscribe/abc"),
        Letter.Kind.REMINDER,
        clock.instant().plus(Duration.ofDays(7)))), clock.instant()));

    delivery.turn(Turn.at(clock.instant()));

    var received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo(subject);
    assertThat(received.getSentDate()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    assertThat(received.getHeader("MIME-Version")).containsExactly("1.0");
    assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<https://bell.example/unsubscribe/abc>");
    assertThat(received.getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) received.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent().toString()).isEqualTo("Hello Zoë.\r\n.\r\n= 2 \r\n");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent().toString()).isEqualTo("<p>Hello Zoë</p>" + " and so on".repeat(200));
  }

  @Test
  void sendsOnce() {
    write("maya@example.org", "Your link", "Hello");

    delivery.turn(Turn.at(clock.instant()));
    delivery.turn(Turn.at(clock.instant()));

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void sendsNothingThatWasNotCommitted() {
    transaction.executeWithoutResult(status -> {
      post.send("maya@example.org", "Your link", "Hello", clock.instant());
      status.setRollbackOnly();
    });

    delivery.turn(Turn.at(clock.instant()));

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Your link\r\nBcc: all@example.org", "Your\nlink", "Your\u0000link", " "})
  void refusesASubjectThatSmugglesInAHeader(String subject) {
    assertThatThrownBy(() -> write("maya@example.org", subject, "Hello")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> write(subject, "Your link", "Hello")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsMailInTheMailboxWhereNoServerIsSet() {
    transaction.executeWithoutResult(_ ->
        new Post(sql, false).send("maya@example.org", "Your link", "Hello", clock.instant()));

    delivery.turn(Turn.at(clock.instant()));

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(states()).containsExactly(new State(0, true, false, null));
  }

  @Test
  void letsWhoWaitsForALinkGoBeforeReminders() {
    transaction.executeWithoutResult(_ ->
        post.send(List.of(new Letter("elena@example.org", "Elena", "Notes", "Text", "<p>Text</p>",
        null, Letter.Kind.REMINDER, null)), clock.instant().minusSeconds(60)));
    write("maya@example.org", "Your link", "Hello");

    assertThat(new Outbox(sql).claim(1, clock.instant().plusSeconds(60), clock.instant()))
        .extracting(Outbox.Due::recipient).containsExactly("maya@example.org");
  }
}
