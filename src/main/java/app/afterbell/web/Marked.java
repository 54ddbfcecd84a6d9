package app.afterbell.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.web.util.HtmlUtils;

/**
 * The places of a text in which the words that were searched for stand, with these words marked. PostgreSQL finds them:
 *
 * <pre>{@code
 * select ts_headline('notes', n.body, notes_query(:typed), :marking) as found   -- .param("marking", Marked.OPTIONS)
 * }</pre>
 *
 * and a template shows them by {@code ${Marked.of(item.found())}}. What marks is control characters, which no text of people
 * holds; all else is escaped, and the formatting (Markdown) left out. Where no word stands in it, it is the text's beginning.
 */
public final class Marked {

  /** For {@code ts_headline}: up to three places of up to 30 words. */
  public static final String OPTIONS =
      "StartSel=\u0002, StopSel=\u0003, FragmentDelimiter=\u0004, MaxFragments=3, MinWords=12, MaxWords=30, ShortWord=0";

  private static final Pattern MARK = Pattern.compile("\u0002([^\u0002-\u0004]*)\u0003");
  private static final Pattern STRAY = Pattern.compile("[\u0002-\u0004]");

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(50).maxInlineNesting(50).build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

  private Marked() {}

  /** For templates. @param found what {@code ts_headline} gave */
  public static Content of(String found) {
    var html = html(found);
    return output -> output.writeContent(html);
  }

  public static String html(String found) {
    var plain = Arrays.stream(found.split("\u0004"))
        .map(place -> PLAIN.render(PARSER.parse(place)).strip())
        .collect(Collectors.joining(" … "));
    return STRAY.matcher(MARK.matcher(HtmlUtils.htmlEscape(plain, "UTF-8")).replaceAll("<mark>$1</mark>")).replaceAll("");
  }
}
