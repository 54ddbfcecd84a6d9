package app.afterbell.help.web;

import app.afterbell.help.Article;
import app.afterbell.help.Article.Section;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Menu;
import app.afterbell.web.SettingsLine;
import gg.jte.Content;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * An article's sections as HTML for this reader: with the company's values, and with links to those pages alone that
 * the reader can open, since staff read what mentors and families read.
 */
@Component
class ArticleHtml {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

  private final Values values;
  private final Menu menu;
  private final Supplier<List<SettingsLine>> lines;

  ArticleHtml(Values values, Menu menu, ObjectProvider<SettingsLine> lines) {
    this.lines = SingletonSupplier.of(() -> lines.stream().toList());
    this.values = values;
    this.menu = menu;
  }

  /** @param portal in which they are read */
  Function<Section, Content> of(Portal portal, Viewer viewer) {
    var known = values.of(viewer);
    return section -> shown(known.apply(section.markdown()), portal, viewer);
  }

  private Content shown(String markdown, Portal portal, Viewer viewer) {
    var document = PARSER.parse(markdown);
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        if (!leadsSomewhere(link.getDestination(), portal, viewer)) {
          while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
          }
          link.unlink();
        }
      }
    });
    var html = RENDERER.render(document);
    return output -> output.writeContent(html);
  }

  private boolean leadsSomewhere(String path, Portal portal, Viewer viewer) {
    return Portal.ofPath(path).filter(other -> other != portal).isEmpty()
        && !menu.hides(path, viewer)
        && lines.get().stream().noneMatch(line -> line.path().equals(path) && !line.visible(viewer));
  }

  /** Where this article is read in this portal; staff read those of the others beside their own. */
  static String path(Article article, Portal portal) {
    var help = portal.path() + "/help/";
    return article.portal() == portal ? help + article.slug()
        : help + "of" + article.portal().path() + "/" + article.slug();
  }
}
