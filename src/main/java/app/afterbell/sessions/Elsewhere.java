package app.afterbell.sessions;

import app.afterbell.shared.FirstName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Students whose session is at another time of day than for the one who looks. */
public record Elsewhere(ZoneId zone, List<String> names) {

  /**
   * The students whose clocks differ from the viewer's at this instant, by zone.
   *
   * @param zones of the students, in the order of their names
   */
  public static List<Elsewhere> of(Instant at, ZoneId viewer, List<String> names, List<ZoneId> zones) {
    var byZone = new LinkedHashMap<ZoneId, List<String>>();
    for (int i = 0; i < zones.size(); i++) {
      if (differs(at, zones.get(i), viewer)) {
        byZone.computeIfAbsent(zones.get(i), zone -> new ArrayList<>()).add(FirstName.of(names.get(i)));
      }
    }
    return byZone.entrySet().stream().map(entry -> new Elsewhere(entry.getKey(), entry.getValue())).toList();
  }

  /** Whether the clocks of these two places show another time at this instant. */
  public static boolean differs(Instant at, ZoneId one, ZoneId other) {
    return !one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
  }

  /** Whether it is another day there than where the one who looks is. */
  public boolean isOtherDay(Instant at, ZoneId viewer) {
    return !at.atZone(zone).toLocalDate().equals(at.atZone(viewer).toLocalDate());
  }

  public String who() {
    return String.join(", ", names);
  }
}
