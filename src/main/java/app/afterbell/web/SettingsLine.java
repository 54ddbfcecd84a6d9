package app.afterbell.web;

import app.afterbell.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A line of a settings page that leads to a page of its own: the module that owns the page has a bean of this. Lines
 * stand in the order of {@code @Order}.
 */
public interface SettingsLine {

  /** Where it leads, such as {@code /settings/tokens}. */
  String path();

  /** Its words; under {@code key.what} stands a sentence that says what one finds there. */
  String key();

  default boolean visible(Viewer viewer) {
    return true;
  }

  /** Whether it is the company’s, and stands with what else staff settle, or the reader’s own. */
  default boolean ofCompany() {
    return false;
  }

  /** A sentence to stand beside the password: what a new one does to what this line leads to. */
  default @Nullable String besidePassword() {
    return null;
  }
}
