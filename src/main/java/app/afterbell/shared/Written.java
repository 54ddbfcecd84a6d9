package app.afterbell.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What people wrote as Markdown, read in the one way that every page, mail and list shares: it is CommonMark where
 * somebody formats, and as typed where they calculate. Signs stay what they are: a star within a word or a figure
 * (2*3*4), two low lines (__init__), a backslash before a bracket, an entity, a tag, brackets that are no web address,
 * a plus at the beginning of a line. A star next to a blank emphasizes: *so*, **so**, (*so*); two stars also within a
 * sentence of a script without blanks.
 *
 * @param text as it was typed
 * @param document of it, with its places in the text
 */
public record Written(String text, Node document) {

  // Deeper nesting is somebody's joke, and would cost those who render it their stack.
  private static final int DEEPEST = 50;

  // In the order in which a line is tried: a line below words underlines them before it is a break. No HTML.
  private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
      Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class, IndentedCodeBlock.class));

  private static final Parser PARSER = Parser.builder()
      .maxOpenBlockParsers(DEEPEST)
      .maxInlineNesting(DEEPEST)
      .enabledBlockTypes(BLOCKS)
      .customBlockParserFactory(new WrittenQuote.Factory())
      .customInlineContentParserFactory(new WrittenSigns())
      .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
      .build();

  /** In time that grows with the text's length alone. */
  public static Written of(String text) {
    var written = new Written(text, PARSER.parse(text));
    WrittenTidy.tidy(written);
    return written;
  }

  /** The part of the text that a node was read from; a block's lines without the indentation of the block around it. */
  public String source(Node node) {
    return lines(node).stream().collect(Collectors.joining("\n"));
  }

  /** The nodes directly within a node, as they stand now. */
  public static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return List.copyOf(children);
  }

  List<String> lines(Node node) {
    return node.getSourceSpans().stream()
        .map(span -> text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
        .toList();
  }

  /** An item of a list as it was marked: "12.", "3)" or "-". */
  public String marker(ListItem item) {
    var line = lines(item).getFirst();
    int to = 0;
    while (to < line.length() && line.charAt(to) >= '0' && line.charAt(to) <= '9') {
      to++;
    }
    return line.substring(0, Math.min(to + 1, line.length()));
  }

  /** The number that an item of a numbered list was given, up to nine figures. */
  public int number(ListItem item) {
    var marker = marker(item);
    return Integer.parseInt(marker.substring(0, marker.length() - 1));
  }
}
