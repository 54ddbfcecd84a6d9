package app.afterbell.web;

import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Optional;

/** What the company says beside labels (R39): the module that knows it has one bean of this. */
@FunctionalInterface
public interface KnownHints {

  /** As it holds at this instant. Costs no statement where the company's settings were read before. */
  Optional<String> of(String label, Viewer viewer, Instant at);
}
