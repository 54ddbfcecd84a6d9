package app.afterbell.shared;

import app.afterbell.shared.MoneyAct.Wrong;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reason that somebody else reads: up to 1,000 characters of text, of which something can be seen. */
public final class ReasonText {

  public static final int LONGEST = 1000;

  private ReasonText() {}

  public static Optional<Wrong> wrong(@Nullable String typed) {
    if (typed == null || Blank.is(typed)) {
      return Optional.of(Wrong.NO_REASON);
    }
    if (typed.strip().length() > LONGEST) {
      return Optional.of(Wrong.REASON_TOO_LONG);
    }
    boolean text = typed.codePoints().allMatch(c ->
        c == '\n' || c == '\r' || c == '\t' || !(Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF));
    return text ? Optional.empty() : Optional.of(Wrong.REASON_NOT_TEXT);
  }
}
