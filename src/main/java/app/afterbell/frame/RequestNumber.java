package app.afterbell.frame;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The request by which a log was changed (R37), as the reason beside it names it: “Request 12”. */
public final class RequestNumber {

  private static final Pattern NAMED = Pattern.compile("Request (\\d{1,9})");

  private RequestNumber() {}

  /** Null where the reason is another one. */
  public static @Nullable String in(String why) {
    var named = NAMED.matcher(why);
    return named.matches() ? named.group(1) : null;
  }
}
