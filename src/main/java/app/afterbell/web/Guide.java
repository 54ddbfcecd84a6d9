package app.afterbell.web;

import app.afterbell.shared.Viewer;
import gg.jte.Content;
import java.util.Optional;

/**
 * What the help says to one question, to stand beside a form (R44). The module that has the articles has one bean of
 * this.
 */
public interface Guide {

  /**
   * A section of an article.
   *
   * @param path of the article, at this section, in the reader's own portal
   */
  record Part(String title, Content text, String path) {}

  /**
   * @param place the article and its section, such as {@code mentor/log-your-sessions#status}
   * @return nothing for somebody who reads no article of that portal
   * @throws IllegalArgumentException for a section that no article has: a bug
   */
  Optional<Part> part(String place, Viewer viewer);
}
