package app.afterbell.mail.web.staff;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One message, whole.
 *
 * @param html whether its reader gets it in HTML too
 * @param secrets whether the reader of this page is shown its links and codes: they sign somebody in as another
 */
public record MessagePage(String recipient, String subject, String body, boolean html, Instant createdAt,
    boolean secrets) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");

  /** The body's lines; one that is a link is to be one. */
  public List<String> lines() {
    return body.lines().map(line -> secrets ? line : blanked(line)).toList();
  }

  private static String blanked(String line) {
    return CODE.matcher(line.strip()).matches() ? "•••• ••••" : LINK.matcher(line).replaceAll("•••");
  }

  /** What was sent, or is over. */
  public boolean isEmptied() {
    return body.isEmpty();
  }

  public static boolean isLink(String line) {
    return LINK.matcher(line.strip()).matches();
  }
}
