package app.afterbell.practice;

import app.afterbell.shared.PlainText;
import app.afterbell.shared.Written;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * What a note gives to practise: the items of the lists below a heading that says so, up to the next heading that is as
 * high; where something else stands there, its paragraphs.
 */
public final class PracticeList {

  private static final int MOST = 30;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /**
   * One thing to practise.
   *
   * @param key 32 hexadecimal digits that its text alone decides: the same text is the same item
   * @param text Markdown, without the mark of a list
   * @param typed Markdown as it is to be shown: the item of a numbered list with its number
   */
  public record Item(String key, String text, String typed) {}

  private PracticeList() {}

  /** Of the notes for all, and then of the part for one student. */
  public static List<Item> of(String notes, @Nullable String part, Collection<String> headings) {
    return of(Written.of(notes), part, headings);
  }

  /** Likewise, where the notes were read already. */
  public static List<Item> of(Written notes, @Nullable String part, Collection<String> headings) {
    if (part == null) {
      return of(notes, headings);
    }
    var items = new LinkedHashMap<String, Item>();
    of(notes, headings).forEach(item -> items.put(item.key(), item));
    of(part, headings).forEach(item -> items.putIfAbsent(item.key(), item));
    return List.copyOf(items.values());
  }

  /**
   * @param notes Markdown
   * @param headings under which there is something to practise: whatever their case, with or without a colon
   * @return in the order in which they stand, each text once, 30 at the most
   */
  public static List<Item> of(String notes, Collection<String> headings) {
    return of(Written.of(notes), headings);
  }

  private static List<Item> of(Written written, Collection<String> headings) {
    var wanted = headings.stream().map(PracticeList::compared).toList();
    var items = new LinkedHashMap<String, Item>();
    int level = 0;
    for (var node : Written.children(written.document())) {
      if (node instanceof Heading heading) {
        boolean below = level > 0 && heading.getLevel() > level;
        level = below ? level : wanted.contains(compared(PlainText.words(written, heading))) ? heading.getLevel() : 0;
      } else if (level > 0) {
        add(written, node, items);
      }
    }
    return items.values().stream().limit(MOST).toList();
  }

  private static void add(Written written, Node block, Map<String, Item> items) {
    var parts = block instanceof ListBlock list ? Written.children(list) : List.of(block);
    for (var part : parts) {
      var text = text(written, part);
      boolean numbered = part.getParent() instanceof OrderedList;
      var typed = numbered ? written.source(part).strip() : text;
      if (!typed.isEmpty() && !(part instanceof ThematicBreak)) {
        // The same words under two numbers are two things to do.
        var key = key(text.isEmpty() || numbered && items.containsKey(key(text)) ? typed : text);
        items.putIfAbsent(key, new Item(key, text.isEmpty() ? typed : text, typed));
      }
    }
  }

  // As it was typed. A list's item stands without its mark: its blocks, one after the other.
  private static String text(Written written, Node part) {
    return part instanceof ListItem
        ? String.join("\n\n", Written.children(part).stream().map(written::source).map(String::strip).toList())
        : written.source(part).strip();
  }

  private static String compared(String heading) {
    var words = heading.strip();
    var plain = words.endsWith(":") || words.endsWith("：") ? words.substring(0, words.length() - 1).stripTrailing()
        : words;
    return BLANKS.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
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
