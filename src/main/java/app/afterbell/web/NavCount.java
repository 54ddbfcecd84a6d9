package app.afterbell.web;

import app.afterbell.shared.Viewer;
import java.time.Instant;

/** How many things wait behind a line of the navigation: the number beside it. The module that knows implements it. */
public interface NavCount {

  /** @param path where the line leads: 0 for all but one's own */
  int waiting(String path, Viewer viewer, Instant now);
}
