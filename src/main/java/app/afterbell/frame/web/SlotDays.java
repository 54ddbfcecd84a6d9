package app.afterbell.frame.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Free slots by the day on which their reader has them: whole days, so that none looks shorter than it is. */
public final class SlotDays {

  private SlotDays() {}

  /**
   * @param slots in their order
   * @param enough no further day is begun once so many are shown
   */
  public static <T> Map<LocalDate, List<T>> of(List<T> slots, Function<T, Instant> at, ZoneId reader, int enough) {
    var days = new LinkedHashMap<LocalDate, List<T>>();
    int shown = 0;
    for (var slot : slots) {
      var day = at.apply(slot).atZone(reader).toLocalDate();
      if (!days.containsKey(day) && shown >= enough) {
        break;
      }
      days.computeIfAbsent(day, _ -> new ArrayList<>()).add(slot);
      shown++;
    }
    return Collections.unmodifiableMap(days);
  }
}
