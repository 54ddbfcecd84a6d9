package app.afterbell.mail.web.staff;

import java.time.Instant;
import java.util.List;

/** One message, whole. @param html whether its reader gets it in HTML too */
public record MessagePage(String recipient, String subject, String body, boolean html, Instant createdAt) {

  /** The body's lines; one that is a link is to be one. */
  public List<String> lines() {
    return body.lines().toList();
  }

  /** What was sent, or is over. */
  public boolean isEmptied() {
    return body.isEmpty();
  }

  public static boolean isLink(String line) {
    return line.strip().matches("https?://\\S+");
  }
}
