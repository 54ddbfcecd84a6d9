package app.afterbell.templates;

import app.afterbell.shared.BareLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is suggested to a person who writes notes.
 *
 * @param own the template of the engagement's subject
 * @param others every other one, by name
 * @param headings the keys of all headings that any template has or had
 */
public record TemplateChoice(NoteTemplate own, List<NoteTemplate> others, Set<String> headings) {

  public TemplateChoice {
    others = List.copyOf(others);
    headings = Set.copyOf(headings);
  }

  /** The headings as {@link BareLine#words} has them, a line each: no line of notes that says no more was written. */
  public String headingLines() {
    return headings.stream().map(BareLine::words).distinct().sorted().collect(Collectors.joining("\n"));
  }

  public Optional<NoteTemplate> find(TemplateId id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The subject's own first. */
  public List<NoteTemplate> all() {
    return Stream.concat(Stream.of(own), others.stream()).toList();
  }

  /**
   * Whose structure a text keeps: that of the template most of whose headings stand in it, the subject's own before
   * others that have as many. None where no heading of any stands in it: then it was written freely.
   */
  public Optional<NoteTemplate> keptBy(String text) {
    var sections = Sections.of(text);
    var best = own;
    for (var other : others) {
      if (other.standingIn(sections) > best.standingIn(sections)) {
        best = other;
      }
    }
    return best.standingIn(sections) == 0 ? Optional.empty() : Optional.of(best);
  }
}
