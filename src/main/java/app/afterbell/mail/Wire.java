package app.afterbell.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, opened by the first letter, and again where a letter before broke it. */
final class Wire implements AutoCloseable {

  private final JavaMailSenderImpl server;
  private @Nullable Transport open;

  /** The server could not be talked to at all, for whatever letter. */
  static final class NoConnection extends MessagingException {
    NoConnection(MessagingException why) {
      super(why.getMessage(), why);
    }
  }

  Wire(JavaMailSenderImpl server) {
    this.server = server;
  }

  Session session() {
    return server.getSession();
  }

  /**
   * Returns when the server has said that it took it.
   *
   * @throws NoConnection where the next letter would meet the same
   */
  void send(MimeMessage letter) throws MessagingException {
    connected().sendMessage(letter, letter.getAllRecipients());
  }

  private Transport connected() throws NoConnection {
    try {
      if (open == null || !open.isConnected()) {
        close();
        var protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        var transport = session().getTransport(protocol);
        transport.connect(server.getHost(), server.getPort(), orNull(server.getUsername()),
            orNull(server.getPassword()));
        open = transport;
      }
      return open;
    } catch (MessagingException e) {
      throw new NoConnection(e);
    }
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException _) {
        // what was taken is taken
      }
      open = null;
    }
  }
}
