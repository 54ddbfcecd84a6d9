package app.afterbell.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A message as it goes over the wire (RFC 5322): with the same Message-ID at each attempt, so that a second copy is known as one. */
final class Envelopes {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private Envelopes() {}

  /** @param company stands before the address: whose letter it is */
  static MimeMessage fill(MimeMessage mime, Outbox.Due message, String from, String company) throws MessagingException {
    try {
      var sender = new InternetAddress(from, true);
      sender.setPersonal(company, UTF_8);
      mime.setFrom(sender);
      mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.recipient(), true));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e); // each Java has it
    }
    mime.setSubject(message.subject(), UTF_8);
    mime.setSentDate(Date.from(message.createdAt()));
    mime.setHeader("Message-ID", "<" + message.id().value() + from.substring(from.lastIndexOf('@')) + ">");
    mime.setHeader("Auto-Submitted", "auto-generated"); // asks holiday notices not to answer
    if (message.unsubscribeUrl() != null) {
      mime.setHeader("List-Unsubscribe", "<" + message.unsubscribeUrl() + ">");
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    fillBody(mime, message);
    return mime;
  }

  private static void fillBody(MimeMessage mime, Outbox.Due message) throws MessagingException {
    if (message.html() == null) {
      mime.setText(message.body(), UTF_8);
      return;
    }
    // Mail programs show the last that they can.
    var text = new MimeBodyPart();
    text.setText(message.body(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(message.html(), UTF_8, "html");
    mime.setContent(new MimeMultipart("alternative", text, html));
  }
}
