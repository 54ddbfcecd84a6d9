package app.afterbell.calendar.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sessions in view.
 *
 * @param shown in order of time
 * @param counts how many there are on each day that has any
 * @param total how many there are in all; more than are shown where they are too many
 */
record Slots(List<Slot> shown, Map<LocalDate, Integer> counts, int total) {

  static final Slots NONE = new Slots(List.of(), Map.of(), 0);

  Map<LocalDate, List<Slot>> byDay() {
    return shown.stream().collect(Collectors.groupingBy(Slot::day));
  }
}
