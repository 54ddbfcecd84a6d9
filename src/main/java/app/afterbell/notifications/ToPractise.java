package app.afterbell.notifications;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the newest notes of one engagement give to practise: what came before is nobody's homework any more.
 *
 * @param items up to five lines
 * @param more how many stand in the notes beside these
 */
public record ToPractise(String engagement, Instant startsAt, List<String> items, int more) {

  private static final int MOST = 5;

  /**
   * @param sessions the oldest first.
   * @return one for each engagement whose newest notes have something, the newest first
   */
  public static List<ToPractise> of(List<Told> sessions) {
    var newest = new LinkedHashMap<String, Told>();
    sessions.reversed().forEach(told -> newest.putIfAbsent(told.engagement(), told));
    return newest.values().stream().filter(told -> !told.practise().isEmpty()).map(ToPractise::of).toList();
  }

  private static ToPractise of(Told told) {
    var items = told.practise().stream().limit(MOST).toList();
    return new ToPractise(told.engagement(), told.startsAt(), items, told.practise().size() - items.size());
  }
}
