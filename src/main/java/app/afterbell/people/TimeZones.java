package app.afterbell.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import app.afterbell.shared.Checked;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The zones that a person or a company can live in: regions of the tz database ({@code America/New_York}), because only
 * they know their clock changes (R16). Offsets such as {@code +02:00} are refused. A name that a zone had is taken for
 * the one that it has: US/Eastern is America/New_York.
 */
public final class TimeZones {

  private static final Pattern PLACE = Pattern.compile(
      "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

  // PostgreSQL does not know java's SystemV zones.
  private static final Map<String, String> BY_LOWER_CASE = ZoneId.getAvailableZoneIds().stream()
      .filter(id -> !id.startsWith("SystemV/"))
      .collect(toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id));

  private static final List<String> PLACES =
      BY_LOWER_CASE.values().stream().filter(id -> PLACE.matcher(id).matches())
          .filter(id -> OldZones.now(id).isEmpty()).sorted().toList();

  private TimeZones() {}

  /**
   * The zone of this name, by the one that it has now; upper or lower case and a blank for the underscore make no
   * difference.
   */
  public static Checked<ZoneId> of(String typed) {
    var name = typed.strip().replace(' ', '_');
    if (name.isEmpty()) {
      return Checked.refused(PersonRefusal.ZONE_MISSING);
    }
    var id = BY_LOWER_CASE.get(name.toLowerCase(Locale.ROOT));
    return id == null ? Checked.refused(PersonRefusal.ZONE_UNKNOWN)
        : Checked.fine(ZoneId.of(OldZones.now(id).orElse(id)));
  }

  /** What a form offers: the places by the names that they have now, in order. */
  public static List<String> places() {
    return PLACES;
  }
}
