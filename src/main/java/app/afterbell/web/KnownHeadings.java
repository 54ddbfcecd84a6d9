package app.afterbell.web;

import java.util.Set;

/** The headings that no mentor wrote: a module that suggests some has one bean of this. */
@FunctionalInterface
public interface KnownHeadings {

  /** All that are or were suggested, as {@link app.afterbell.shared.BareLine#words} has them. */
  Set<String> words();
}
