package app.afterbell.family;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * What a note gives to practise: the items of the lists below a heading that says so, up to the next heading that is as high;
 * where something else stands there, its paragraphs.
 */
public final class PracticeList {

  // As in Markdown: what nests deeper is somebody's joke.
  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(50).maxInlineNesting(50).build();
  private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();
  private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();

  private static final int MOST = 30;

  /**
   * One thing to practise.
   *
   * @param key 32 hexadecimal digits that its text alone decides: the same text is the same item
   * @param text Markdown
   */
  public record Item(String key, String text) {}

  private PracticeList() {}

  /** Of the notes for all, and then of the part for one student. */
  public static List<Item> of(String notes, @Nullable String part, Collection<String> headings) {
    var items = new LinkedHashMap<String, Item>();
    of(notes, headings).forEach(item -> items.put(item.key(), item));
    of(part == null ? "" : part, headings).forEach(item -> items.putIfAbsent(item.key(), item));
    return List.copyOf(items.values());
  }

  /**
   * @param notes Markdown
   * @param headings under which there is something to practise: whatever their case, with or without a colon
   * @return in the order in which they stand, each text once, 30 at the most
   */
  public static List<Item> of(String notes, Collection<String> headings) {
    var wanted = headings.stream().map(PracticeList::compared).toList();
    var items = new LinkedHashMap<String, Item>();
    int level = 0;
    for (var node = PARSER.parse(notes).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        boolean below = level > 0 && heading.getLevel() > level;
        level = below ? level : wanted.contains(compared(words(heading))) ? heading.getLevel() : 0;
      } else if (level > 0) {
        add(node, items);
      }
    }
    return items.values().stream().limit(MOST).toList();
  }

  private static void add(Node block, Map<String, Item> items) {
    var parts = block instanceof ListBlock list ? children(list) : List.of(block);
    for (var part : parts) {
      var text = part == block ? MARKDOWN.render(part).strip() : inside(part);
      if (!text.isEmpty() && !(part instanceof ThematicBreak)) {
        items.putIfAbsent(key(text), new Item(key(text), text));
      }
    }
  }

  // A list's item is rendered without its bullet: its blocks, one after the other.
  private static String inside(Node item) {
    return String.join("\n\n", children(item).stream().map(MARKDOWN::render).map(String::strip).toList());
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static String words(Node node) {
    return WORDS.render(node).strip();
  }

  private static String compared(String heading) {
    var words = heading.strip();
    var plain = words.endsWith(":") || words.endsWith("：") ? words.substring(0, words.length() - 1).stripTrailing() : words;
    return plain.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String key(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
