package app.afterbell.sessions;

import app.afterbell.templates.Section;
import app.afterbell.templates.Sections;
import app.afterbell.templates.TemplateChoice;
import java.util.List;

/**
 * What notes must say that keep a template's structure (R18): something in each of its required sections. Notes in
 * which no heading of any template stands are free. An edit need not fill what the notes left open before: staff may
 * have asked for it since. It is not asked of sessions that nobody attended, nor of what is taken over from elsewhere
 * ({@link NotesLog}).
 */
public record RequiredSections(TemplateChoice templates) {

  /** @param standing the notes that this is an edit of; empty for none */
  List<Refusal> check(String body, String standing) {
    var written = Sections.of(body);
    var before = Sections.of(standing);
    return templates.keptBy(body).stream()
        .flatMap(template -> template.sections().stream())
        .filter(Section::required)
        .filter(section -> !written.fills(section.heading()))
        .filter(section -> standing.isBlank() || before.fills(section.heading()))
        .map(section -> refusal(section, written))
        .toList();
  }

  private static Refusal refusal(Section section, Sections written) {
    return new Refusal.SectionEmpty(
        section.heading(), section.practise(),
        written.all().stream().noneMatch(found -> found.isCalled(section.heading())));
  }
}
