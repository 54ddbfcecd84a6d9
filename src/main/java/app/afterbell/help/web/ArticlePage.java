package app.afterbell.help.web;

import app.afterbell.help.Article;
import app.afterbell.help.Film;
import app.afterbell.help.Picture;
import app.afterbell.shared.Portal;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article.
 *
 * @param portal in which it is read
 * @param next the article after it, absent behind the last
 * @param film a walkthrough, absent where the article has none
 * @param said whether the reader has just answered
 */
public record ArticlePage(Portal portal, Article article, List<Part> parts, @Nullable Article next,
    @Nullable Film film, boolean said) {

  /** A section, its text as HTML, and the picture below it, absent where it has none. */
  public record Part(String id, String title, Content text, @Nullable Picture picture) {}

  public ArticlePage {
    parts = List.copyOf(parts);
  }

  public String path(Article other) {
    return ArticleHtml.path(other, portal);
  }
}
