package app.afterbell.templates;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How notes are suggested to be written, as it stands now.
 *
 * @param all the default first, the others by name
 * @param headings the keys of all headings that any template has or had
 */
public record Suggestions(List<NoteTemplate> all, Set<String> headings) {

  public Suggestions {
    all = List.copyOf(all);
    headings = Set.copyOf(headings);
  }

  /** The template for engagements of this subject, whatever its case, and the others beside it. */
  public TemplateChoice choiceFor(String subject) {
    var key = subject.strip().toLowerCase(Locale.ROOT);
    var own = all.stream()
        .filter(template -> template.subjects().stream().anyMatch(named -> named.toLowerCase(Locale.ROOT).equals(key)))
        .findFirst()
        .orElseGet(all::getFirst);
    return new TemplateChoice(own, all.stream().filter(other -> other != own).toList(), headings);
  }
}
