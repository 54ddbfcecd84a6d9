package app.afterbell.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a message that anybody may have sent: so many parts, so deep, so long, and what is beyond that is not
 * read. What cannot be read is no message that we wait for.
 */
final class Opened {

  static final int LARGEST = 512 * 1024;

  private static final int DEEPEST = 6;
  private static final int MOST_PARTS = 40;
  private static final int MOST_CALENDARS = 3;
  private static final int LONGEST_ID = 1000;

  private final List<String> calendars = new ArrayList<>();
  private int parts;

  private Opened() {}

  /** Nothing where it is too large, says no or several senders, or has no calendar. */
  static Optional<Received> of(Message message) {
    try {
      int size = message.getSize();
      var from = from(message);
      if (size > LARGEST || from == null) {
        return Optional.empty();
      }
      var opened = new Opened();
      opened.look(message, 0);
      return opened.calendars.isEmpty() ? Optional.empty() : Optional.of(new Received(from, opened.calendars));
    } catch (MessagingException | IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** By what the same message is known again; null where it says nothing of the kind. */
  static @Nullable String identity(Message message) {
    try {
      var id = message instanceof MimeMessage mime ? mime.getMessageID() : null;
      return id == null || id.isBlank() || id.length() > LONGEST_ID ? null : id.strip() + " " + from(message);
    } catch (MessagingException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable String from(Message message) throws MessagingException {
    Address[] all = message.getFrom();
    return all != null && all.length == 1 && all[0] instanceof InternetAddress one && one.getAddress() != null
        ? one.getAddress().toLowerCase(Locale.ROOT) : null;
  }

  private void look(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || ++parts > MOST_PARTS || calendars.size() >= MOST_CALENDARS) {
      return;
    }
    if (part.isMimeType("multipart/*")) {
      if (part.getContent() instanceof Multipart many) {
        for (int i = 0; i < many.getCount() && parts <= MOST_PARTS; i++) {
          look(many.getBodyPart(i), depth + 1);
        }
      }
    } else if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
      try (var in = part.getInputStream()) {
        text(in, charset(part)).ifPresent(calendars::add);
      }
    }
  }

  private static Optional<String> text(InputStream in, Charset charset) throws IOException {
    var bytes = in.readNBytes(Received.LONGEST + 1);
    return bytes.length > Received.LONGEST ? Optional.empty() : Optional.of(new String(bytes, charset));
  }

  private static Charset charset(Part part) throws MessagingException {
    var named = new ContentType(part.getContentType()).getParameter("charset");
    return named != null && Charset.isSupported(named) ? Charset.forName(named) : StandardCharsets.UTF_8;
  }
}
