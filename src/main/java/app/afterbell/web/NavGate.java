package app.afterbell.web;

import app.afterbell.shared.Viewer;

/** Takes a line out of the navigation that leads nowhere for this viewer. The module that owns the page says so. */
public interface NavGate {

  /** @param path where the line leads */
  boolean hides(String path, Viewer viewer);
}
