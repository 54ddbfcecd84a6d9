package app.afterbell.help.web;

import app.afterbell.help.Article;
import app.afterbell.help.Found;
import app.afterbell.shared.Portal;
import java.util.List;

/**
 * The help's first page in a portal.
 *
 * @param shelves the articles, those of the portal first; staff find those of mentors and families below
 * @param typed what was looked for, empty where nothing was
 * @param found what was found for it
 */
public record HelpPage(Portal portal, List<Shelf> shelves, String typed, List<Found> found) {

  /** @param portal whose readers these articles are for */
  public record Shelf(Portal portal, List<Article> articles) {}

  public HelpPage {
    shelves = List.copyOf(shelves);
    found = List.copyOf(found);
  }

  public String path(Article article) {
    return ArticleHtml.path(article, portal);
  }

  public String path() {
    return portal.path() + "/help";
  }
}
