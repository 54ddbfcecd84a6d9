package app.afterbell.mail;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person. No part of it can smuggle in a header: what becomes one is a single line, or an address that
 * was parsed. Never a word about a person under age in a subject.
 *
 * @param recipient one address, up to 254 characters
 * @param name whose address it is, as staff read it where the letter does not arrive; never a person under age
 * @param subject one line, up to 200 characters
 * @param text the whole letter as plain text
 * @param html the same for somebody who reads HTML; null for none
 * @param unsubscribe where one press stops such letters (RFC 8058); null where nobody asked to be kept informed
 * @param bodyUntil when what the body offers is over, such as a link: it is not kept any longer; null for the usual 30
 * days
 * @param answers who reads what is answered; null for a person who reads the sender's mail
 * @param thread what it is about: messages of one thread stand together; null where it stands alone
 * @param event for the calendar of its reader; null for none
 */
public record Letter(
    String recipient,
    @Nullable String name,
    String subject,
    String text,
    @Nullable String html,
    @Nullable URI unsubscribe,
    Kind kind,
    @Nullable Instant bodyUntil,
    @Nullable Answers answers,
    @Nullable UUID thread,
    @Nullable Event event) {

  private static final int LONGEST_RECIPIENT = 254;
  private static final int LONGEST_SUBJECT = 200;

  /** What it is for. A message is waited for, and goes before all others. */
  public enum Kind { MESSAGE, REMINDER, DIGEST }

  /** Where an answer goes. @param name as mail programs show it: never that of a person under age */
  public record Answers(String address, String name) {

    public Answers {
      oneLine(address, LONGEST_RECIPIENT);
      oneLine(name, LONGEST_SUBJECT);
    }
  }

  /**
   * What the reader's calendar program takes in (RFC 6047).
   *
   * @param text a whole calendar, whose METHOD is the same
   */
  public record Event(Method method, String text) {}

  /** What a calendar program does with an event: take it, also in the place of an older copy, or strike it through. */
  public enum Method { REQUEST, CANCEL }

  /** @throws IllegalArgumentException where something would smuggle in a header: a line break, a control character */
  public Letter {
    oneLine(recipient, LONGEST_RECIPIENT);
    oneLine(subject, LONGEST_SUBJECT);
    if (name != null) {
      oneLine(name, LONGEST_SUBJECT);
    }
    if (unsubscribe != null) {
      oneLine(unsubscribe.toASCIIString(), 1000);
    }
  }

  /** One that stands alone, and is not answered by anybody in particular. */
  public Letter(String recipient, @Nullable String name, String subject, String text, @Nullable String html,
      @Nullable URI unsubscribe, Kind kind, @Nullable Instant bodyUntil) {
    this(recipient, name, subject, text, html, unsubscribe, kind, bodyUntil, null, null, null);
  }

  /** A plain message that somebody waits for. */
  public static Letter message(String recipient, String subject, String text, @Nullable Instant bodyUntil) {
    return new Letter(recipient, null, subject, text, null, null, Kind.MESSAGE, bodyUntil);
  }

  /** A plain message about something that there may be more messages about. */
  public static Letter about(UUID thread, String recipient, @Nullable String name, String subject, String text,
      @Nullable Answers answers) {
    return new Letter(recipient, name, subject, text, null, null, Kind.MESSAGE, null, answers, thread, null);
  }

  /** The same with an event for its reader's calendar. */
  public Letter with(@Nullable Event carried) {
    return new Letter(recipient, name, subject, text, html, unsubscribe, kind, bodyUntil, answers, thread, carried);
  }

  private static void oneLine(String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not one line of at most " + longest + " characters");
    }
  }
}
