package app.afterbell.templates;

import app.afterbell.shared.BareLine;
import app.afterbell.web.KnownHeadings;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The headings of all templates, for those who show notes. */
@Component
class TemplateHeadings implements KnownHeadings {

  private final Templates templates;

  TemplateHeadings(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Set<String> words() {
    return templates.knownHeadings().stream().map(BareLine::words).collect(Collectors.toSet());
  }
}
