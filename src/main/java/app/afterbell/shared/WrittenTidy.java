package app.afterbell.shared;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Gives back what CommonMark takes for its own and nobody meant so ({@link Written}). */
final class WrittenTidy extends AbstractVisitor {

  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)(https?://|mailto:)\\S+");
  private static final int SHORTEST_LINE = 3;

  private final Written written;

  private WrittenTidy(Written written) {
    this.written = written;
  }

  static void tidy(Written written) {
    written.document().accept(new WrittenTidy(written));
  }

  static boolean isWebAddress(String destination) {
    return WEB_ADDRESS.matcher(destination).matches();
  }

  // An underlined line is a heading where it is words, and the line long enough to be one; a paragraph above a line
  // stays one.
  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    if (heading.getFirstChild() == null) {
      heading.unlink();
      return;
    }
    var lines = written.lines(heading);
    var under = lines.getLast().strip();
    boolean words = lines.getFirst().codePoints().anyMatch(Character::isLetter);
    if (lines.size() < 2 || lines.size() == 2 && words && under.length() >= SHORTEST_LINE) {
      return;
    }
    var paragraph = new Paragraph();
    paragraph.setSourceSpans(heading.getSourceSpans());
    Written.children(heading).forEach(paragraph::appendChild);
    heading.insertBefore(paragraph);
    if (under.length() >= SHORTEST_LINE && under.startsWith("-") && words) {
      heading.insertBefore(new ThematicBreak());
    } else {
      paragraph.appendChild(new SoftLineBreak());
      paragraph.appendChild(new Text(under));
    }
    heading.unlink();
  }

  // "+ 34" below "12" is a sum: lists begin with - or *.
  @Override
  public void visit(BulletList list) {
    visitChildren(list);
    if (!"+".equals(list.getMarker())) {
      return;
    }
    for (var item : Written.children(list)) {
      if (!(item.getFirstChild() instanceof Paragraph)) {
        item.prependChild(new Paragraph());
      }
      item.getFirstChild().setSourceSpans(item.getSourceSpans());
      item.getFirstChild().prependChild(new Text("+ "));
      Written.children(item).forEach(list::insertBefore);
    }
    list.unlink();
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    var paragraph = new Paragraph();
    paragraph.setSourceSpans(definition.getSourceSpans());
    paragraph.appendChild(new Text(written.source(definition)));
    definition.insertBefore(paragraph);
    definition.unlink();
  }

  @Override
  public void visit(Link link) {
    visitAddress(link, link.getDestination());
  }

  @Override
  public void visit(Image image) {
    visitAddress(image, image.getDestination());
  }

  // f[2](x) leads nowhere.
  private void visitAddress(Node link, String destination) {
    if (isWebAddress(destination)) {
      visitChildren(link);
    } else {
      replace(link, List.of(new Text(written.source(link).replace('\n', ' '))));
    }
  }

  @Override
  public void visit(Emphasis emphasis) {
    visitEmphasis(emphasis, emphasis.getOpeningDelimiter());
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    visitEmphasis(emphasis, emphasis.getOpeningDelimiter());
  }

  // 2 *3* 4 and l *w* h multiply, no matter who typed the blanks.
  private void visitEmphasis(Node emphasis, @Nullable String delimiter) {
    visitChildren(emphasis);
    if (delimiter != null
        && delimiter.startsWith("*")
        && emphasis.getFirstChild() instanceof Text only && only.getNext() == null
        && WrittenOperand.isOne(only.getLiteral())
        && emphasis.getPrevious() instanceof Text before && WrittenOperand.ends(before.getLiteral())
        && emphasis.getNext() instanceof Text after && WrittenOperand.begins(after.getLiteral())) {
      replace(emphasis, List.of(new Text(delimiter + only.getLiteral() + delimiter)));
    }
  }

  private static void replace(Node node, List<Node> others) {
    others.forEach(node::insertBefore);
    node.unlink();
  }
}
