package app.afterbell.mentor.log;

import app.afterbell.shared.BareLine;
import app.afterbell.templates.Headings;
import app.afterbell.templates.NoteTemplate;
import app.afterbell.templates.Section;
import app.afterbell.templates.Sections;
import app.afterbell.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a template as boxes to write in (R18). Underneath is one Markdown text, which is what is kept, sent
 * and read: a box that is empty is not in it. Notes that keep no such order are written as one text.
 *
 * @param shown whether the notes are written in them now; else as one text
 * @param fit whether the notes can be
 */
public record Boxes(NoteTemplate template, List<Box> all, boolean shown, boolean fit) {

  private static final String BOX = "box-";
  private static final int MOST = 50;

  /** One of them. @param id by which errors lead to it */
  public record Box(String id, String name, Section section, String text) {}

  static Boxes of(NoteTemplate template, String notes, boolean asText) {
    var texts = split(notes, template);
    boolean shown = texts.isPresent() && !asText;
    var boxes = new ArrayList<Box>();
    for (int i = 0; i < template.sections().size(); i++) {
      var id = i == 0 && shown ? "notes" : BOX + i;
      boxes.add(new Box(id, BOX + i, template.sections().get(i), texts.isPresent() ? texts.get().get(i) : ""));
    }
    return new Boxes(template, boxes, shown, texts.isPresent());
  }

  /**
   * The text of the boxes that a form has; empty where it has none. Each names its heading: templates change meanwhile.
   */
  static Optional<String> sent(Typed fields) {
    var numbers = IntStream.range(0, MOST).filter(i -> fields.has(BOX + i)).boxed().toList();
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.stream()
        .filter(i -> BareLine.say(fields.text(BOX + i)))
        .map(i -> "## " + fields.text("heading-" + i)
            .strip() + "\n" + body(fields.text(BOX + i).replace("\r\n", "\n")))
        .collect(Collectors.joining("\n\n")));
  }

  /** The notes, cut at the template's headings, where they say nothing before, between or otherwise; else empty. */
  static Optional<List<String>> split(String notes, NoteTemplate template) {
    var keys = template.sections().stream().map(section -> Headings.key(section.heading())).toList();
    var texts = new StringBuilder[keys.size()];
    int at = -1;
    for (var line : notes.lines().toList()) {
      var key = Headings.keyOf(line);
      int found = key.map(keys::indexOf).orElse(-1);
      if (found > at) {
        at = found;
        texts[at] = new StringBuilder();
      } else if (key.isPresent() && (found >= 0 || !line.strip().startsWith("###")) || at < 0 && !line.isBlank()) {
        return Optional.empty();
      } else if (at >= 0) {
        texts[at].append(line).append('\n');
      }
    }
    return Optional.of(IntStream.range(0, keys.size()).mapToObj(i -> texts[i] == null ? "" : body(texts[i].toString()))
        .toList());
  }

  /** Whether a heading stands in it under which nothing is written. */
  static boolean leavesOpen(String notes) {
    return Sections.of(notes).all().stream().anyMatch(section -> section.level() > 0 && !BareLine.say(section.body()));
  }

  /** One text without the templates' headings that were left open: families need not read them. */
  static String withoutOpen(String notes, Set<String> headings) {
    var all = Sections.of(notes).all();
    return IntStream.range(0, all.size())
        .filter(i -> BareLine.say(all.get(i).body()) || !headings.contains(Headings.key(all.get(i).heading()))
            || i + 1 < all.size() && all.get(i + 1).level() > all.get(i).level())
        .mapToObj(all::get)
        .map(one -> one.level() == 0 ? one.body() : "#".repeat(one.level()) + " " + one.heading() + "\n" + one.body())
        .collect(Collectors.joining("\n\n"));
  }

  // Without blank lines around it: those of its first line's blanks may mean something in Markdown.
  private static String body(String text) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0
        && text.substring(from, end).isBlank(); end = text.indexOf('\n', from)) {
      from = end + 1;
    }
    return text.substring(from).stripTrailing();
  }

  /** Where somebody is led who has to write something under this heading. */
  String idOf(@Nullable String heading) {
    return all.stream()
        .filter(box -> shown && heading != null && Headings.key(box.section().heading()).equals(Headings.key(heading)))
        .findFirst()
        .map(Box::id)
        .orElse("notes");
  }
}
