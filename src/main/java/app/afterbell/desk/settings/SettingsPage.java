package app.afterbell.desk.settings;

import java.util.List;

/**
 * The ways to pages that do not stand in the navigation.
 *
 * @param company what is settled for the whole company
 * @param work lists and tools
 */
public record SettingsPage(List<Line> company, List<Line> work) {

  /** @param key its words; under {@code key.what} stands what one finds there @param count what waits there */
  public record Line(String path, String key, int count) {}
}
