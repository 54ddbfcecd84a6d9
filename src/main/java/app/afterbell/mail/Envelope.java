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
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;

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
    content = message.calendar() != null ? carrying(message)
        : message.html() == null ? one(message.body()) : both(message);
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
    end(all, boundary);
    return all.toByteArray();
  }

  // RFC 6047, as Outlook, Gmail and Apple all take it: the event stands beside the words, where programs look for it,
  // and once more as a file, for a person whose program looks nowhere else.
  private byte[] carrying(Outbox.Due message) throws MessagingException {
    var event = Objects.requireNonNull(message.calendar());
    var method = Objects.requireNonNull(message.calendarMethod()).name();
    var outer = "=_" + message.id().value();
    var inner = outer + "_a";
    setHeader("Content-Type", "multipart/mixed;\r\n boundary=\"" + outer + "\"");
    var all = new ByteArrayOutputStream(2 * (message.body().length() + 2 * event.length()));
    ascii(all, "--" + outer + "\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + inner + "\"\r\n\r\n");
    part(all, inner, "plain", message.body());
    part(all, inner, "html", message.html() == null ? PlainPage.of(message.body()) : message.html());
    part(all, inner, "calendar; method=" + method, event);
    end(all, inner);
    var file = Base64.getMimeEncoder().encodeToString(event.getBytes(StandardCharsets.UTF_8));
    ascii(all, "--" + outer + "\r\nContent-Type: application/ics; name=\"invite.ics\"\r\n"
        + "Content-Disposition: attachment; filename=\"invite.ics\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + file + "\r\n");
    end(all, outer);
    return all.toByteArray();
  }

  private static void part(ByteArrayOutputStream all, String boundary, String kind, String text) {
    var encoded = Encoded.of(text);
    ascii(all, "--" + boundary + "\r\nContent-Type: text/" + kind
        + "; charset=UTF-8\r\nContent-Transfer-Encoding: " + encoded.way() + "\r\n\r\n");
    all.writeBytes(encoded.bytes());
    ascii(all, "\r\n");
  }

  private static void end(ByteArrayOutputStream all, String boundary) {
    ascii(all, "--" + boundary + "--\r\n");
  }

  private static void ascii(ByteArrayOutputStream all, String text) {
    all.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
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
