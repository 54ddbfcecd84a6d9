package app.afterbell.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.model.Recur;

/** Zones by the names that calendars give them: those of the world's list, and those of Outlook. */
final class IcsZones {

  private static final String LIST = "/net/fortuna/ical4j/transform/compliance/msTimezones";
  private static final Map<String, String> OUTLOOK = outlook();

  private IcsZones() {}

  static Optional<ZoneId> of(String name) {
    var plain = name.strip();
    // some programs put a world's name behind a path of their own
    var end = plain.replaceFirst("^/[^/]+/(?:\\d+_\\d/)?", "");
    return Cells.zone(end)
        .or(() -> Optional.ofNullable(OUTLOOK.get(plain.toLowerCase(Locale.ROOT))).flatMap(Cells::zone));
  }

  // "Eastern Standard Time;(UTC-05:00) Eastern Time (US and Canada)=US/Eastern"
  private static Map<String, String> outlook() {
    var names = new HashMap<String, String>();
    try (var lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(Recur.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split("=", 2)).filter(parts -> parts.length == 2).forEach(parts -> {
        for (var name : parts[0].split(";")) {
          names.putIfAbsent(name.strip().toLowerCase(Locale.ROOT).replace("us and canada", "us & canada"),
              parts[1].strip());
          names.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), parts[1].strip());
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.values().removeIf(zone -> !ZoneId.getAvailableZoneIds().contains(zone));
    return Map.copyOf(names);
  }
}
