package app.afterbell.imports;

import app.afterbell.shared.CalendarLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An event as it stands in a calendar’s file: its lines, without those of its alarms. */
record IcsComponent(List<CalendarLine> lines) {

  private static final int LONGEST = 200;

  Optional<CalendarLine> first(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }

  List<CalendarLine> all(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).toList();
  }

  /** At most 200 characters. */
  String title() {
    var title = first("SUMMARY").map(CalendarLine::text).orElse("").strip().replaceAll("\\p{Cntrl}+", " ");
    return title.length() <= LONGEST ? title : title.substring(0, LONGEST);
  }

  Set<String> addresses() {
    var all = new LinkedHashSet<String>();
    for (var line : lines) {
      var address = line.value().strip().toLowerCase(Locale.ROOT);
      if ((line.name().equals("ATTENDEE") || line.name().equals("ORGANIZER")) && address.startsWith("mailto:")) {
        all.add(address.substring("mailto:".length()));
      }
    }
    return all;
  }

  boolean isCancelled() {
    return lines.stream().anyMatch(line -> line.is("STATUS", "CANCELLED"));
  }

  // Alarms and the like stand within an event, and are none of it.
  static List<IcsComponent> events(List<CalendarLine> lines) {
    var events = new ArrayList<IcsComponent>();
    List<CalendarLine> open = null;
    int within = 0;
    for (var line : lines) {
      if (line.is("BEGIN", "VEVENT")) {
        open = new ArrayList<>();
        within = 0;
      } else if (open != null && line.is("END", "VEVENT")) {
        events.add(new IcsComponent(open));
        open = null;
      } else if (open != null) {
        within += line.name().equals("BEGIN") ? 1 : 0;
        if (within == 0) {
          open.add(line);
        }
        within -= line.name().equals("END") ? 1 : 0;
      }
    }
    return events;
  }
}
