package app.afterbell.shared;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * What people wrote as lines of plain words, for mail, inbox and places of a search: without Markdown's marks, each
 * item of a list with its own dash or number, of a link its words and of a picture what it shows.
 */
public final class PlainText extends AbstractVisitor {

  private final Written written;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /** One line, never blank. @param heading whether it stands above what follows, and is to look like it */
  public record Line(String text, boolean heading) {}

  private PlainText(Written written) {
    this.written = written;
  }

  public static List<Line> lines(Written written) {
    var plain = new PlainText(written);
    written.document().accept(plain);
    return List.copyOf(plain.lines);
  }

  /** The words of one node, in one line. */
  public static String words(Written written, Node node) {
    var plain = new PlainText(written);
    node.accept(plain);
    plain.end(false);
    return String.join(" ", plain.lines.stream().map(Line::text).toList());
  }

  private void end(boolean heading) {
    var text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      lines.add(new Line(text, heading));
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    end(false);
  }

  @Override
  public void visit(Heading heading) {
    end(false);
    visitChildren(heading);
    end(true);
  }

  // The mark of an item stands before its first words; an empty item of a list without numbers is nothing.
  @Override
  public void visit(ListItem item) {
    boolean bullet = item.getParent() instanceof BulletList;
    if (!bullet || item.getFirstChild() != null) {
      line.append(bullet ? "-" : written.marker(item)).append(' ');
    }
    visitChildren(item);
    end(false);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral());
  }

  private void code(String literal) {
    literal.lines().forEach(one -> {
      line.append(one);
      end(false);
    });
  }

  @Override
  public void visit(Text text) {
    line.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    line.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak br) {
    end(false);
  }

  @Override
  public void visit(HardLineBreak br) {
    end(false);
  }
}
