package app.afterbell.web;

import java.util.List;

/**
 * Paths for which nobody signs in. The module whose pages they are has a bean of this; a path that is in none of them,
 * and in no portal, is closed to everybody (R28).
 */
public interface OpenPaths {

  /** Patterns such as {@code /invitation/**}. None may lie in a portal: a test refuses it. */
  List<String> open();

  /**
   * Those of them whose forms are sent by programs, without cookies or tokens of ours: the secret in the path lets
   * them.
   */
  default List<String> withoutToken() {
    return List.of();
  }
}
