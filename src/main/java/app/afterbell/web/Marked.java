package app.afterbell.web;

import app.afterbell.shared.PlainText;
import app.afterbell.shared.Written;
import gg.jte.Content;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The places of a text in which the words that were searched for stand, as plain words with these marked. PostgreSQL
 * says which of a text's words they are, in every form:
 *
 * <pre>{@code
 * select notes_marked(n.body, notes_query(:typed), :marking) as found   -- .param("marking", Marked.OPTIONS)
 * }</pre>
 *
 * and a template shows them by {@code ${Marked.of(item.found(), page.typed())}}. The text is read whole before it is
 * cut, so that no half of Markdown's formatting is left in it. Where no word stands in it, it is the text's beginning.
 */
public final class Marked {

  /** For {@code ts_headline}. What marks is control characters, which no text of people holds. */
  public static final String OPTIONS = "StartSel=\u0002, StopSel=\u0003, HighlightAll=true";

  private static final Pattern MARK = Pattern.compile("\u0002([^\u0002-\u0004]+)\u0003");
  private static final Pattern STRAY = Pattern.compile("[\u0002\u0003]");
  private static final Pattern LEFT_OUT = Pattern.compile("\u0004");

  // As notes_within in SQL has it: found within a sentence, since there are no blanks around them.
  private static final Pattern UNSPACED = Pattern.compile(
      "-?[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff"
          + "\\uac00-\\ud7af\\uf900-\\ufaff\\uff66-\\uff9f\\x{20000}-\\x{3ffff}]+");

  private static final int MOST_WORDS = 50;
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private Marked() {}

  /** For templates. @param found what {@code ts_headline} gave @param typed what was searched for */
  public static Content of(String found, String typed) {
    var html = html(found, typed);
    return output -> output.writeContent(html);
  }

  public static String html(String found) {
    return html(found, "");
  }

  public static String html(String found, String typed) {
    var plain = PlainText.lines(Written.of(STRAY.matcher(LEFT_OUT.matcher(found).replaceAll(" … ")).replaceAll("")))
        .stream()
        .map(PlainText.Line::text)
        .collect(Collectors.joining(" "));
    return new Places(plain, words(found, typed)).marked(place -> HtmlUtils.htmlEscape(place, "UTF-8"));
  }

  private static Pattern words(String found, String typed) {
    var whole =
        longestFirst(MARK.matcher(found).results().map(mark -> mark.group(1))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
    var within = longestFirst(UNSPACED.matcher(typed).results().map(run -> run.group())
        .filter(run -> !run.startsWith("-")).collect(Collectors.toCollection(LinkedHashSet::new)));
    var either = List.of(
        whole.isEmpty() ? "" : "(?<![\\p{L}\\p{N}])(?:" + whole + ")(?![\\p{L}\\p{N}])",
        within);
    var pattern = either.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("|"));
    return pattern.isEmpty() ? NOTHING : Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String longestFirst(Set<String> words) {
    return words.stream()
        .limit(MOST_WORDS)
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
