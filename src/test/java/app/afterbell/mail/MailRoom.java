package app.afterbell.mail;

import app.afterbell.shared.Sql;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Each test of a class has a mail server of its own: what is written is sent to it, and read back by who it is to. */
public final class MailRoom implements BeforeEachCallback, AfterEachCallback {

  private final Sql sql;
  private final Clock clock;
  private @Nullable SmtpPeer peer;

  public MailRoom(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    peer = new SmtpPeer(sql, clock);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server().close();
  }

  /** Sends what is kept, and what is due. */
  public void deliver() {
    server().takeOver();
    server().deliver();
  }

  public List<MimeMessage> received() {
    return server().received();
  }

  /** In their order. */
  public List<MimeMessage> to(String address) {
    return received().stream().filter(mail -> recipient(mail).equals(address)).toList();
  }

  public MimeMessage firstTo(String address) {
    return to(address).getFirst();
  }

  public static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server itself, where it goes down. */
  public SmtpPeer server() {
    return Objects.requireNonNull(peer);
  }
}
