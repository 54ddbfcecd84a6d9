package app.afterbell.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;

/**
 * A message as it goes over the wire (RFC 5322): with the same Message-ID at each attempt, so that a second copy is
 * known as one. It is written at once: Jakarta Mail's own way looks for six services and passes each byte through five
 * streams, which took more than the rest of sending a letter.
 */
final class Envelope extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);

  private final String subject;

  /** @param company stands before the address: whose letter it is */
  Envelope(Session session, Outbox.Due message, String from, String company) throws MessagingException {
    super(session);
    subject = message.subject();
    modified = false;
    saved = true;
    try {
      setFrom(new InternetAddress(new InternetAddress(from, true).getAddress(), company, UTF_8));
      if (message.replyTo() != null) {
        setReplyTo(new InternetAddress[] {new InternetAddress(message.replyTo(), message.replyToName(), UTF_8)});
      }
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e); // each Java has it
    }
    setRecipient(RecipientType.TO, new InternetAddress(message.recipient(), true));
    setHeader("Subject", Encoded.words(subject));
    setHeader("Date", DATE.format(message.createdAt().atOffset(ZoneOffset.UTC)));
    var domain = from.substring(from.lastIndexOf('@'));
    setHeader("Message-ID", "<" + message.id().value() + domain + ">");
    if (message.thread() != null) {
      // an id that no message has: all that refer to it stand together, whichever of them somebody has
      setHeader("In-Reply-To", "<" + message.thread() + domain + ">");
      setHeader("References", "<" + message.thread() + domain + ">");
    }
    setHeader("MIME-Version", "1.0");
    setHeader("Auto-Submitted", "auto-generated"); // asks holiday notices not to answer
    if (message.unsubscribeUrl() != null) {
      setHeader("List-Unsubscribe", "<" + message.unsubscribeUrl() + ">");
      setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    content = message.html() == null ? one(message.body()) : both(message);
  }

  private byte[] one(String text) throws MessagingException {
    var encoded = Encoded.of(text);
    setHeader("Content-Type", "text/plain; charset=UTF-8");
    setHeader("Content-Transfer-Encoding", encoded.way());
    return encoded.bytes();
  }

  // Mail programs show the last that they can.
  private byte[] both(Outbox.Due message) throws MessagingException {
    var boundary = "=_" + message.id().value();
    setHeader("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    var all = new ByteArrayOutputStream(2 * (message.body().length() + message.html().length()));
    part(all, boundary, "plain", message.body());
    part(all, boundary, "html", message.html());
    all.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return all.toByteArray();
  }

  private static void part(ByteArrayOutputStream all, String boundary, String kind, String text) {
    var encoded = Encoded.of(text);
    all.writeBytes(("--" + boundary + "\r\nContent-Type: text/" + kind
        + "; charset=UTF-8\r\nContent-Transfer-Encoding: "
        + encoded.way() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(encoded.bytes());
    all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** As it was given: who sends asks for it, too. */
  @Override
  public String getSubject() {
    return subject;
  }

  @Override
  public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
    var head = String.join("\r\n", Collections.list(getNonMatchingHeaderLines(without))) + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.flush();
  }
}
