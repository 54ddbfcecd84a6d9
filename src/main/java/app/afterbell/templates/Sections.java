package app.afterbell.templates;

import app.afterbell.shared.BareLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes, cut at their headings: in order, the empty ones too. */
public record Sections(List<Written> all) {

  /**
   * What stands under one heading.
   *
   * @param heading empty for what stands before the first heading
   * @param level of the heading, 1 to 6; 0 before the first
   */
  public record Written(String heading, int level, String body) {

    /** Whether something in it can be seen. */
    boolean says() {
      return BareLine.say(body);
    }

    public boolean isCalled(String name) {
      return Headings.key(heading).equals(Headings.key(name));
    }
  }

  public static Sections of(String markdown) {
    var sections = new ArrayList<Written>();
    var heading = new Headings.Line(0, "");
    var body = new StringBuilder();
    for (var line : markdown.lines().toList()) {
      var found = Headings.line(line);
      if (found.isPresent()) {
        add(sections, heading, body);
        heading = found.get();
      } else {
        body.append(line).append('\n');
      }
    }
    add(sections, heading, body);
    return new Sections(List.copyOf(sections));
  }

  /**
   * What was left for the next time: the sections that answer the template's last two headings; all that say something
   * where the writer went another way.
   */
  public List<Written> ahead(NoteTemplate template) {
    var headings = template.sections().stream().map(Section::heading).toList();
    var last = headings.subList(Math.max(0, headings.size() - 2), headings.size());
    var written = all.stream().filter(Written::says).toList();
    var ahead = written.stream().filter(section -> last.stream().anyMatch(section::isCalled)).toList();
    return ahead.isEmpty() ? written : ahead;
  }

  /** The keys of all headings ({@link Headings#key}). */
  public Set<String> keys() {
    return all.stream().filter(section -> section.level() > 0).map(section -> Headings.key(section.heading()))
        .collect(Collectors.toSet());
  }

  /** Whether something is written under this heading, or under a deeper one below it. */
  public boolean fills(String heading) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).level() > 0 && all.get(i).isCalled(heading) && fills(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean fills(int index) {
    if (all.get(index).says()) {
      return true;
    }
    int level = all.get(index).level();
    return all.stream().skip(index + 1).takeWhile(below -> below.level() > level).anyMatch(Written::says);
  }

  private static void add(List<Written> sections, Headings.Line heading, StringBuilder body) {
    if (heading.level() > 0 || !body.toString().isBlank()) {
      sections.add(new Written(heading.heading(), heading.level(), body.toString().strip()));
    }
    body.setLength(0);
  }
}
