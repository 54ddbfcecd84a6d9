package app.afterbell.story;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page says: its words, where its links lead, and what its fields hold and take. */
final class Words {

  private static final Pattern UNSEEN = Pattern.compile("(?s)<(svg|script|style|template)\\b.*?</\\1>"
      + "|<input type=\"hidden\" name=\"_csrf\"[^>]*>|<details class=\"info.*?</details>");
  private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)((?:[^>\"]|\"[^\"]*\")*)>");
  private static final Pattern TOLD = Pattern.compile(
      "(?:\\s)(href|action|name|value|min|max|maxlength|datetime|checked|selected|disabled|hidden|required|class)"
          + "(?:=\"([^\"]*)\")?(?=[\\s>/]|$)");
  private static final Pattern IN_LINE =
      Pattern.compile("a|b|i|em|strong|small|span|bdi|mark|time|abbr|code|details|summary");

  private Words() {}

  static String of(String page) {
    var seen = UNSEEN.matcher(page.replaceAll("-[0-9a-f]{12}\\.(css|js)", ".$1")).replaceAll("");
    return TAG.matcher(seen).replaceAll(Words::said)
        .replaceAll("\\s*\\n\\s*", "\n").replaceAll("[ \\t\\x0B\\f\\r]+", " ").strip();
  }

  private static String said(MatchResult tag) {
    var told = TOLD.matcher(tag.group(2)).results()
        .filter(one -> !one.group(1).equals("class") || tag.group(1).equals("span"))
        .map(one -> one.group(1) + (one.group(2) == null ? "" : "=" + one.group(2)))
        .collect(Collectors.joining(" "));
    return (IN_LINE.matcher(tag.group(1)).matches() ? "" : "\n")
        + (told.isEmpty() ? "" : "[" + told.replace("\\", "\\\\").replace("$", "\\$") + "]");
  }
}
