package app.afterbell.help;

import app.afterbell.help.Article.Section;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A section in which every word stands that somebody looked for, or one that begins with it.
 *
 * @param weight the more, the nearer: in the section's title before its text
 */
public record Found(Article article, Section section, int weight) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST = 12;

  /**
   * The nearest first, 12 at most; nothing for a search without a letter or a figure. Capitals and accents make no
   * difference.
   *
   * @param values puts the company's values into a text: their words are found too
   */
  public static List<Found> in(List<Article> articles, String typed, UnaryOperator<String> values) {
    var wanted = words(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return articles.stream()
        .flatMap(article -> article.sections().stream().map(section -> of(article, section, values, wanted)))
        .filter(found -> found.weight() > 0)
        .sorted(Comparator.comparingInt(Found::weight).reversed())
        .limit(MOST)
        .toList();
  }

  private static Found of(Article article, Section section, UnaryOperator<String> values, List<String> wanted) {
    var title = words(section.title());
    var above = words(article.title());
    var text = words(values.apply(section.markdown()));
    int weight = 0;
    for (var word : wanted) {
      int here = (begins(title, word) ? 4 : 0) + (begins(above, word) ? 2 : 0) + (begins(text, word) ? 1 : 0);
      if (here == 0) {
        return new Found(article, section, 0);
      }
      weight += here;
    }
    return new Found(article, section, weight);
  }

  private static boolean begins(List<String> words, String wanted) {
    return words.stream().anyMatch(word -> word.startsWith(wanted));
  }

  private static List<String> words(String text) {
    var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    return Arrays.stream(BETWEEN_WORDS.split(folded)).filter(word -> !word.isEmpty()).toList();
  }
}
