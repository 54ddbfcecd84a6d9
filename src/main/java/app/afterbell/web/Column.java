package app.afterbell.web;

import java.util.Locale;

/** A column by which a list can be ordered: constants of an enum, in the order in which they stand. */
public interface Column {

  String name();

  /** The key of its heading. */
  String key();

  /** In an address. */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
