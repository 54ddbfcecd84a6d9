package app.afterbell.requests;

import app.afterbell.shared.Blank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be said in a conversation: text, up to 2,000 characters, of which something can be seen. */
final class Words {

  static final int LONGEST = 2000;
  static final int LONGEST_NOTES = 20_000;

  private Words() {}

  static Optional<RequestRefusal> check(String field, @Nullable String text) {
    return text == null || Blank.is(text) ? Optional.of(new RequestRefusal.TextMissing(field))
        : checkOptional(field, text);
  }

  /** Likewise of what need not be said. */
  static Optional<RequestRefusal> checkOptional(String field, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.strip().length() > LONGEST) {
      return Optional.of(new RequestRefusal.TextTooLong(field, LONGEST));
    }
    return text.codePoints().allMatch(Words::isWritten) ? Optional.empty()
        : Optional.of(new RequestRefusal.NotText(field));
  }

  /** Notes of a session that becomes one (R17): what its template asks for is checked when it does. */
  static Optional<RequestRefusal> notes(String text) {
    return Blank.is(text) ? Optional.of(new RequestRefusal.TextMissing("notes"))
        : text.length() > LONGEST_NOTES ? Optional.of(new RequestRefusal.TextTooLong("notes", LONGEST_NOTES))
            : text.codePoints().allMatch(Words::isWritten) ? Optional.empty()
                : Optional.of(new RequestRefusal.NotText("notes"));
  }

  private static boolean isWritten(int c) {
    return c == '\n' || c == '\r' || c == '\t' || !(Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
  }
}
