package app.afterbell.templates;

import app.afterbell.shared.Alphabet;
import app.afterbell.shared.Blank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * What a template is to say. {@link TemplateRule} says what is refused.
 *
 * @param subjects each once, whatever its case; blank ones are none
 */
public record TemplateText(String name, List<Section> sections, List<String> subjects) {

  public TemplateText {
    name = name.strip().replaceAll("\\s+", " ");
    sections = List.copyOf(sections);
    subjects = once(subjects);
  }

  static TemplateText of(NoteTemplate template) {
    return new TemplateText(template.name(), template.sections(), template.subjects());
  }

  private static List<String> once(List<String> subjects) {
    var once = new LinkedHashMap<String, String>();
    subjects.stream()
        .map(subject -> subject.strip().replaceAll("\\s+", " "))
        .filter(subject -> !Blank.is(subject))
        .forEach(subject -> once.putIfAbsent(subject.toLowerCase(Locale.ROOT), subject));
    return once.values().stream().sorted(Alphabet.order()).toList();
  }
}
