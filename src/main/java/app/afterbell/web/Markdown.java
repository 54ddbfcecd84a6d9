package app.afterbell.web;

import app.afterbell.shared.Written;
import gg.jte.Content;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
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

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
      .allowElements("p", "br", "hr", "strong", "em", "blockquote", "pre", "code", "ul", "ol", "li",
          "h2", "h3", "h4", "h5", "h6", "a")
      .allowUrlProtocols("http", "https", "mailto")
      .allowAttributes("href").onElements("a")
      .allowAttributes("start").matching(NUMBER).onElements("ol")
      .allowAttributes("class").matching(true, NumbersAsTyped.BRACKET).onElements("ol")
      .allowAttributes("value").matching(NUMBER).onElements("li")
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
    var read = Written.of(written);
    read.document().accept(new Tamed(top));
    var renderer = HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .softbreak("<br>\n")
        .attributeProviderFactory(_ -> new NumbersAsTyped(read))
        .build();
    return POLICY.sanitize(renderer.render(read.document()));
  }

  /** The length up to which a line is cut: at a blank that no formatting spans, so that no half of it is left. */
  public static int cut(String line) {
    int open = 0;
    int marks = 0;
    int cut = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      open += c == '[' ? 1 : c == ']' && open > 0 ? -1 : 0;
      marks ^= c == '*' || c == '`' || c == '_' ? 1 : 0;
      cut = c == ' ' && open == 0 && marks == 0 ? at : cut;
    }
    return cut > 0 ? cut : Character.isHighSurrogate(line.charAt(line.length() - 1)) ? line.length() - 1
        : line.length();
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
      Written.children(image).forEach(link::appendChild);
      image.insertAfter(link);
      image.unlink();
    }

    // A link without words could not be seen.
    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (link.getFirstChild() == null) {
        link.appendChild(new Text(link.getDestination()));
      }
    }
  }
}
