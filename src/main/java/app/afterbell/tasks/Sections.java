package app.afterbell.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Notes, cut at their headings. */
public record Sections(List<Section> all) {

  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*\\s*$");

  /** @param heading empty for what stands before the first heading */
  public record Section(String heading, String body) {

    boolean isCalled(String name) {
      return heading.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
  }

  public static Sections of(String markdown) {
    var sections = new ArrayList<Section>();
    var heading = "";
    var body = new StringBuilder();
    for (var line : markdown.lines().toList()) {
      var found = HEADING.matcher(line);
      if (found.matches()) {
        add(sections, heading, body);
        heading = found.group(1).strip();
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    add(sections, heading, body);
    return new Sections(List.copyOf(sections));
  }

  /**
   * What was left for the next time: the sections that answer the template's last two headings; all of them where the
   * writer went another way.
   */
  public List<Section> ahead(String template) {
    var headings = headings(template);
    var last = headings.subList(Math.max(0, headings.size() - 2), headings.size());
    var ahead = all.stream().filter(section -> last.stream().anyMatch(section::isCalled)).toList();
    return ahead.isEmpty() ? all : ahead;
  }

  private static List<String> headings(String template) {
    return template.lines().map(HEADING::matcher).filter(m -> m.matches()).map(m -> m.group(1).strip()).toList();
  }

  private static void add(List<Section> sections, String heading, StringBuilder body) {
    if (!body.toString().isBlank()) {
      sections.add(new Section(heading, body.toString().strip()));
    }
  }
}
