package app.afterbell.help;

import app.afterbell.shared.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article of the help (R44), as its file has it: a title, a sentence that says what is in it, and sections.
 *
 * @param portal whose readers it is for
 * @param slug its name in addresses, such as {@code log-your-sessions}
 */
public record Article(Portal portal, String slug, String title, String summary, List<Section> sections) {

  private static final Pattern HEADING = Pattern.compile("## (?<title>.+?) \\{#(?<id>[a-z0-9-]+)}");
  private static final Pattern PICTURE = Pattern.compile("(?m)^!\\[]\\(picture:(?<name>[a-z0-9-]+)\\)$\\s*\\z");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int WORDS_A_MINUTE = 180;

  public Article {
    sections = List.copyOf(sections);
  }

  /**
   * One question and its answer.
   *
   * @param id its anchor within the page
   * @param markdown with the names of values in double braces
   * @param picture the name of the one that stands below it ({@link Pictures}), absent where none does
   */
  public record Section(String id, String title, String markdown, @Nullable String picture) {}

  /**
   * Reads a file: {@code # Title}, a paragraph, then {@code ## Section {#anchor}} with its text, once or more; a
   * section's last line may name a picture, {@code ![](picture:name)}.
   *
   * @throws IllegalArgumentException for a file that is not so, or names an anchor twice
   */
  static Article of(Portal portal, String slug, String file) {
    var parts = file.split("(?m)^(?=## )");
    var head = parts[0].strip().split("\n", 2);
    if (!head[0].startsWith("# ") || head.length < 2 || parts.length < 2) {
      throw new IllegalArgumentException("no title, summary or section in " + slug);
    }
    var sections = new ArrayList<Section>();
    for (int i = 1; i < parts.length; i++) {
      sections.add(section(slug, parts[i]));
    }
    if (sections.stream().map(Section::id).distinct().count() < sections.size()) {
      throw new IllegalArgumentException("an anchor twice in " + slug);
    }
    return new Article(portal, slug, head[0].substring(2).strip(), head[1].strip(), sections);
  }

  private static Section section(String slug, String text) {
    var lines = text.split("\n", 2);
    var heading = HEADING.matcher(lines[0].strip());
    if (!heading.matches() || lines.length < 2) {
      throw new IllegalArgumentException("not a section with an anchor in " + slug + ": " + lines[0]);
    }
    var picture = PICTURE.matcher(lines[1]);
    return new Section(heading.group("id"), heading.group("title"), picture.replaceAll("").strip(),
        picture.reset().find() ? picture.group("name") : null);
  }

  /** What the answers of its readers are kept under, such as {@code mentor/log-your-sessions}. */
  public String name() {
    return portal.path().substring(1) + "/" + slug;
  }

  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** Rounded up, at least 1. */
  public int minutesToRead() {
    int words = sections.stream().mapToInt(section -> BLANKS.split(section.markdown()).length).sum();
    return (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
  }
}
