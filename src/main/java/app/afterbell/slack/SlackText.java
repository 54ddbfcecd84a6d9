package app.afterbell.slack;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as Slack reads it: its three signs escaped, and what people wrote never a sign of ours. */
final class SlackText {

  private static final int LONGEST = 400;

  private SlackText() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** As it was before. */
  static String read(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  static String bold(String text) {
    return "*" + escaped(text).replace("*", "∗") + "*";
  }

  /** What somebody said, at most 400 characters of it, each line a quote. */
  static String quote(String who, String said) {
    var whole = said.strip();
    var cut = whole.codePointCount(0, whole.length()) <= LONGEST ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    var lines = cut.lines().map(line -> "> " + escaped(line)).collect(Collectors.joining("\n"));
    return "> " + bold(who) + (lines.isEmpty() ? "" : "\n" + lines);
  }

  /** The same with the surnames of these shortened to a letter. @param names whole, the first name first */
  static String withoutSurnames(String text, Collection<String> names) {
    var shortened = text;
    for (var name : names) {
      var words = List.of(name.strip().split("\\s+"));
      for (var surname : words.subList(1, words.size())) {
        shortened = Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(surname) + "(?![\\p{L}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(shortened)
            .replaceAll(Matcher.quoteReplacement(surname.substring(0, surname.offsetByCodePoints(0, 1)) + "."));
      }
    }
    return shortened;
  }
}
