package app.afterbell.mail;

import java.util.List;

/**
 * A message that came into the mailbox, as far as anybody here asks for it. It is a stranger's until proved otherwise:
 * who it is from is what it says of itself.
 *
 * @param from the one address that it says it is from, in lower case
 * @param calendars the texts of its calendars, up to {@link #LONGEST} characters each
 */
public record Received(String from, List<String> calendars) {

  /** More is no answer of anybody. */
  static final int LONGEST = 64 * 1024;
}
