package app.afterbell.help.web;

import app.afterbell.help.Article;
import app.afterbell.help.Article.Section;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import app.afterbell.web.SettingsLine;
import gg.jte.Content;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * An article's sections as HTML for this reader: with the company's values, and with links to those pages alone that the reader can
 * open, since staff read what mentors and families read.
 */
@Component
class ArticleHtml {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

  private final Values values;
  private final Supplier<List<NavLine>> pages;
  private final Supplier<List<SettingsLine>> lines;

  ArticleHtml(Values values, ObjectProvider<NavLines> pages, ObjectProvider<SettingsLine> lines) {
    this.lines = SingletonSupplier.of(() -> lines.stream().toList());
    this.values = values;
    this.pages = SingletonSupplier.of(() -> pages.stream().flatMap(some -> some.lines().stream()).toList());
  }

  /** @param portal in which it is read */
  Content of(Section section, Portal portal, Viewer viewer) {
    var document = PARSER.parse(values.into(section.markdown(), viewer));
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
    boolean elsewhere = List.of(Portal.values()).stream()
        .anyMatch(other -> other != portal && (path + "/").startsWith(other.path() + "/"));
    return !elsewhere
        && withAbove(path).noneMatch(above -> isClosed(above, viewer))
        && lines.get().stream().noneMatch(line -> line.path().equals(path) && !line.visible(viewer));
  }

  private boolean isClosed(String path, Viewer viewer) {
    return pages.get().stream().anyMatch(page -> page.path().equals(path) && !page.visible().test(viewer));
  }

  // A page below one that is closed is closed too.
  private static Stream<String> withAbove(String path) {
    return Stream.iterate(path, p -> p.lastIndexOf('/') >= 0, p -> p.substring(0, p.lastIndexOf('/')));
  }

  /** Where this article is read in this portal; staff read those of the others beside their own. */
  static String path(Article article, Portal portal) {
    var help = portal.path() + "/help/";
    return article.portal() == portal ? help + article.slug() : help + "of" + article.portal().path() + "/" + article.slug();
  }
}
