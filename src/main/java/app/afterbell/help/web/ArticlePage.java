package app.afterbell.help.web;

import app.afterbell.help.Article;
import app.afterbell.shared.Portal;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article.
 *
 * @param portal in which it is read
 * @param next the article after it, absent behind the last
 * @param said whether the reader has just answered
 */
public record ArticlePage(Portal portal, Article article, List<Part> parts, @Nullable Article next, boolean said) {

  /** A section, and its text as HTML. */
  public record Part(String id, String title, Content text) {}

  public ArticlePage {
    parts = List.copyOf(parts);
  }

  public String path(Article other) {
    return ArticleHtml.path(other, portal);
  }
}
