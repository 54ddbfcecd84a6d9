package app.afterbell.web;

import app.afterbell.shared.Viewer;
import java.time.Instant;

/** How many things wait for this mentor: the number beside Home in the navigation. The module that knows implements it. */
public interface NavCount {

  int waiting(Viewer viewer, Instant now);
}
