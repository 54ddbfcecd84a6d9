package app.afterbell.imports;

import java.util.List;

/**
 * What is in a calendar's file.
 *
 * @param events to come, in the order of their times
 * @param past how many dates were before now: history is left as it is
 * @param beyond how many are more than two years ahead
 */
public record IcsContents(List<IcsEvent> events, List<Unread> unread, int past, int beyond) {

  public IcsContents {
    events = List.copyOf(events);
    unread = List.copyOf(unread);
  }

  /** An event of which no session can be made. @param key of the sentence that says why */
  public record Unread(String title, String key, String value) {}
}
