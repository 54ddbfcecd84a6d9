package app.afterbell.web;

import gg.jte.Content;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people wrote, as HTML that is safe to show: no HTML of their own, links to http, https and mailto only, and
 * without a word about where they were found; images become links, so that nothing is loaded from elsewhere.
 */
public final class Markdown {

  // What people write stands below a page's h1 and h2.
  private static final int BELOW_THE_PAGE = 3;

  // Deeper nesting is somebody's joke, and would cost the renderer its stack.
  private static final int DEEPEST = 50;

  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>\n").build();

  private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
      .allowElements("p", "br", "hr", "strong", "em", "blockquote", "pre", "code", "ul", "ol", "li",
          "h2", "h3", "h4", "h5", "h6", "a")
      .allowUrlProtocols("http", "https", "mailto")
      .allowAttributes("href").onElements("a")
      .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
      .toFactory();

  private Markdown() {}

  /** For templates: {@code ${Markdown.of(notes.body())}}. */
  public static Content of(String written) {
    return of(written, BELOW_THE_PAGE);
  }

  /** As {@link #html(String, int)}. */
  public static Content of(String written, int top) {
    var html = html(written, top);
    return output -> output.writeContent(html);
  }

  public static String html(String written) {
    return html(written, BELOW_THE_PAGE);
  }

  /** @param top the level of the highest heading, 2 to 6: one below the heading of the page under which it stands */
  public static String html(String written, int top) {
    var document = PARSER.parse(written);
    document.accept(new Tamed(top));
    return POLICY.sanitize(RENDERER.render(document));
  }

  private static final class Tamed extends AbstractVisitor {

    private final Deque<Integer> above = new ArrayDeque<>();
    private final int top;

    private Tamed(int top) {
      this.top = top;
    }

    @Override
    public void visit(Heading heading) {
      // Each as deep as it lies below others, whatever its number: who reads by headings meets no gap.
      while (!above.isEmpty() && above.getLast() >= heading.getLevel()) {
        above.removeLast();
      }
      above.addLast(heading.getLevel());
      heading.setLevel(Math.min(6, top + above.size() - 1));
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      var link = new Link(image.getDestination(), null);
      if (image.getFirstChild() == null) {
        link.appendChild(new Text(image.getDestination()));
      }
      children(image).forEach(link::appendChild);
      image.insertAfter(link);
      image.unlink();
    }

    private static List<Node> children(Node parent) {
      var children = new ArrayList<Node>();
      for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
        children.add(child);
      }
      return children;
    }
  }
}
