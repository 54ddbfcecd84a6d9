package app.afterbell.notifications;

import app.afterbell.mail.PlainName;
import app.afterbell.shared.FirstName;
import app.afterbell.web.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a reminder's mail gets.
 *
 * @param formats in the reader's zone
 * @param guardian the reader
 * @param student whose notes these are
 * @param digest whether it is a week's
 * @param open where all of them are read
 * @param signsIn until when that link, and those of the sessions, sign in by themselves; null for links that don't
 * @param accent the company's colour, or ours: of a line, and never of words
 * @param stop where reminders are stopped or changed
 */
public record LetterPage(
    Texts texts,
    Formats formats,
    String organization,
    String guardian,
    String student,
    boolean digest,
    List<Item> items,
    String open,
    @Nullable String signsIn,
    String stop,
    String accent) {

  /** The colour of a line, where the company has none. */
  static final String OURS = "#6f9c8b";

  /** @param link where its notes are read */
  public record Item(Told told, String link) {}

  /** The texts of the reader's language. */
  @FunctionalInterface
  public interface Texts {
    String text(String key, Object... values);
  }

  public String text(String key, Object... values) {
    return texts.text(key, values);
  }

  /** Nothing of a person under age: it is read on locked screens. */
  public String subject() {
    var whole = text("notifications.mail.subject", items.size(), organization);
    return whole.length() <= 200 ? whole : whole.substring(0, 199) + "…";
  }

  public String what() {
    return text(digest ? "notifications.mail.digest" : "notifications.mail.what", items.size(), student());
  }

  /** A name stands in a letter where it is one: a person who typed it could have typed anything. */
  @Override
  public String student() {
    return PlainName.of(firstName(student)).orElseGet(() -> text("notifications.mail.student"));
  }

  public String when(Told told) {
    return text("notifications.when", formats.weekdayDate(told.startsAt()), formats.timeInZone(told.startsAt()));
  }

  public String with(Told told) {
    return PlainName.of(told.mentor()).map(mentor -> text("notifications.with", told.engagement(), mentor))
        .orElse(told.engagement());
  }

  public String own() {
    return text("notifications.own", student());
  }

  /** What a mail program shows of the mail before it is opened: with what to practise, where there is some. */
  public String first() {
    var reader = PlainName.of(firstName(guardian));
    return practise().isEmpty() || reader.isEmpty() ? greeting()
        : text("notifications.mail.practise", reader.get(), student());
  }

  public List<ToPractise> practise() {
    return ToPractise.of(items.stream().map(Item::told).toList());
  }

  public String from(ToPractise practise) {
    return text("notifications.practise.from", practise.engagement(), formats.weekdayDate(practise.startsAt()));
  }

  public String greeting() {
    return PlainName.of(firstName(guardian)).map(name -> text("notifications.mail.hello", name))
        .orElseGet(() -> text("notifications.mail.hello-somebody"));
  }

  static String firstName(String name) {
    return FirstName.of(name);
  }
}
