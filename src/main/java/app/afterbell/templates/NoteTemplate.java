package app.afterbell.templates;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A template as it stands.
 *
 * @param isDefault taken for subjects that no template names; there is always one
 * @param revision counts the changes of it
 * @param subjects for which it is suggested
 */
public record NoteTemplate(
    TemplateId id, String name, boolean isDefault, int revision, List<Section> sections, List<String> subjects) {

  public NoteTemplate {
    sections = List.copyOf(sections);
    subjects = List.copyOf(subjects);
  }

  /** As one press puts it in the box: the headings, and room below each. */
  public String markdown() {
    return sections.stream().map(section -> "## " + section.heading() + "\n").collect(Collectors.joining("\n"));
  }

  public List<String> practiseHeadings() {
    return sections.stream().filter(Section::practise).map(Section::heading).toList();
  }

  /** How many of its headings stand in a text. */
  long standingIn(Sections text) {
    var keys = text.keys();
    return sections.stream().filter(section -> keys.contains(Headings.key(section.heading()))).count();
  }
}
