package app.afterbell.notifications;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The first lines of notes, without their Markdown: up to four lines, each of up to 160 characters. */
public final class Excerpt {

  /** So much of the notes is enough to make one of. */
  public static final int SOURCE = 1500;

  private static final int LINES = 4;
  private static final int LONGEST = 160;
  private static final int DEEPEST = 50;

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

  private Excerpt() {}

  /** One line. @param heading whether it stands above what follows, and is to look like it */
  public record Line(String text, boolean heading) {}

  public static List<Line> of(String markdown) {
    var document = PARSER.parse(markdown);
    document.accept(new WithoutAddresses());
    return Stream.iterate(document.getFirstChild(), Objects::nonNull, Node::getNext)
        .flatMap(block -> lines(block).map(line -> new Line(cut(line), block instanceof Heading)))
        .limit(LINES)
        .toList();
  }

  private static Stream<String> lines(Node block) {
    return PLAIN.render(block).lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static String cut(String line) {
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    var kept = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1));
    int blank = kept.lastIndexOf(' ');
    return (blank > LONGEST / 2 ? kept.substring(0, blank) : kept) + "…";
  }

  /** Of a link its words are told, of a picture what it shows. */
  private static final class WithoutAddresses extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      visitChildren(link);
      unwrap(link);
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      unwrap(image);
    }

    private static void unwrap(Node around) {
      for (var child = around.getFirstChild(); child != null; child = around.getFirstChild()) {
        around.insertBefore(child);
      }
      around.unlink();
    }
  }
}
