package app.afterbell.company.web.hints;

import app.afterbell.organization.Hint;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Viewer;
import app.afterbell.web.KnownHints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the company says beside labels, for every form. */
@Component
class FrameHints implements KnownHints {

  private final Organizations organizations;

  FrameHints(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public Optional<String> of(String label, Viewer viewer, Instant at) {
    if (viewer.settings() == null) {
      return Optional.empty();
    }
    var company = organizations.current(viewer);
    return Hint.at(company.hints(), label, LocalDate.ofInstant(at, company.zone()));
  }
}
