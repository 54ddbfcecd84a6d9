package app.afterbell.imports;

import app.afterbell.imports.IcsContents.Unread;
import app.afterbell.shared.CalendarLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar's file (RFC 5545) into the dates of its events: series with their exceptions, and each time in the
 * zone that it names. What no session can be made of is said, and so much is read and no more: {@link #LARGEST} bytes,
 * {@link #MOST} dates, two years ahead.
 */
final class IcsFile {

  /** 1 MB. */
  static final int LARGEST = 1024 * 1024;

  static final int MOST = 5_000;

  private static final int MOST_LINES = 200_000;
  private static final int LONGEST = 200;
  private static final Duration AHEAD = Duration.ofDays(731);

  private final ZoneId floating;
  private final Instant now;
  private final List<IcsEvent> dates = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private int past;
  private int beyond;

  private IcsFile(ZoneId floating, Instant now) {
    this.floating = floating;
    this.now = now;
  }

  /** It is no calendar, or has more than is read. @param key of the sentence that says so */
  static final class Refused extends Exception {

    private final String key;

    Refused(String key) {
      super(key);
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** @param floating the zone of times that name none */
  static IcsContents read(byte[] content, ZoneId floating, Instant now) throws Refused {
    if (content.length > LARGEST) {
      throw new Refused("imports.calendar.too-large");
    }
    var lines = CalendarLine.read(new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""), MOST_LINES);
    if (lines.isEmpty() || !lines.getFirst().is("BEGIN", "VCALENDAR")) {
      throw new Refused("imports.calendar.none");
    }
    var file = new IcsFile(floating, now);
    file.read(lines);
    file.dates.sort(Comparator.comparing(IcsEvent::startsAt).thenComparing(IcsEvent::uid));
    return new IcsContents(file.dates, file.unread, file.past, file.beyond);
  }

  private void read(List<CalendarLine> lines) throws Refused {
    boolean cancels = lines.stream().anyMatch(line -> line.is("METHOD", "CANCEL"));
    var series = new LinkedHashMap<String, IcsComponent>();
    var changed = new HashMap<String, List<IcsComponent>>();
    for (var one : IcsComponent.events(lines)) {
      var uid = one.first("UID").map(CalendarLine::text).map(String::strip).orElse("");
      if (uid.isEmpty() || uid.length() > 1000) {
        unread(one, "imports.calendar.no-uid", "");
      } else if (one.first("RECURRENCE-ID").isPresent()) {
        changed.computeIfAbsent(uid, _ -> new ArrayList<>()).add(one);
      } else {
        series.put(uid, one); // of two, the later one
      }
    }
    for (var each : series.entrySet()) {
      series(each.getKey(), each.getValue(), changed.getOrDefault(each.getKey(), List.of()), cancels);
    }
    for (var each : changed.entrySet()) {
      if (!series.containsKey(each.getKey())) {
        for (var one : each.getValue()) {
          exception(each.getKey(), one, cancels).ifPresent(this::keep);
        }
      }
    }
    if (dates.size() + past + beyond > MOST) {
      throw new Refused("imports.calendar.too-many");
    }
  }

  private void series(String uid, IcsComponent event, List<IcsComponent> changed, boolean cancels) throws Refused {
    var start = start(event);
    var minutes = start == null ? Optional.<Integer>empty() : minutes(event, start);
    if (start == null || minutes.isEmpty()) {
      return;
    }
    boolean repeats = event.first("RRULE").isPresent();
    var left = excluded(event, start.zone());
    var byDate = new HashMap<String, IcsEvent>();
    for (var one : changed) {
      exception(uid, one, cancels).ifPresent(read -> byDate.put(read.occurrence(), read));
    }
    if (event.first("RDATE").isPresent()) {
      unread(event, "imports.calendar.dates-by-hand", "");
    }
    for (var local : repeats ? dates(event, start) : List.of(start.local())) {
      var at = new IcsTime(local, start.zone()).instant();
      var occurrence = repeats ? at.toString() : "";
      var other = byDate.remove(at.toString());
      if (other != null) {
        keep(other);
      } else if (!left.instants().contains(at) && !left.days().contains(local.toLocalDate())) {
        keep(new IcsEvent(uid, occurrence, event.title(), event.addresses(), at, minutes.get(),
            cancels || event.isCancelled()));
      }
      if (dates.size() + past + beyond > MOST) {
        throw new Refused("imports.calendar.too-many");
      }
    }
    byDate.values().forEach(this::keep); // of dates that its rule has no more
  }

  private List<LocalDateTime> dates(IcsComponent event, IcsTime start) {
    var rule = event.first("RRULE").orElseThrow().value();
    var until = now.plus(AHEAD).plus(Duration.ofDays(1)).atZone(start.zone()).toLocalDateTime();
    return switch (IcsSeries.of(rule, start, until, MOST + 1)) {
      case IcsSeries.Dates.Of(var all) -> all;
      case IcsSeries.Dates.NoEnd _ -> {
        unread(event, "imports.calendar.no-end", "");
        yield List.of();
      }
      case IcsSeries.Dates.NotUnderstood _ -> {
        unread(event, "imports.calendar.rule", rule);
        yield List.of();
      }
    };
  }

  // One date of a series that is another time, or is off.
  private Optional<IcsEvent> exception(String uid, IcsComponent one, boolean cancels) {
    var line = one.first("RECURRENCE-ID").orElseThrow();
    if (line.parameter("RANGE").isPresent()) {
      unread(one, "imports.calendar.range", "");
      return Optional.empty();
    }
    var start = start(one);
    var minutes = start == null ? Optional.<Integer>empty() : minutes(one, start);
    if (minutes.isEmpty() || !(IcsTime.read(line, line.value(), start.zone()) instanceof IcsTime.Read.At(var was))) {
      return Optional.empty();
    }
    return Optional.of(new IcsEvent(uid, was.instant().toString(), one.title(), one.addresses(), start.instant(),
        minutes.get(), cancels || one.isCancelled()));
  }

  private record Excluded(Set<Instant> instants, Set<LocalDate> days) {}

  private Excluded excluded(IcsComponent event, ZoneId zone) {
    var left = new Excluded(new HashSet<>(), new HashSet<>());
    for (var line : event.all("EXDATE")) {
      for (var value : line.value().split(",")) {
        switch (IcsTime.read(line, value, zone)) {
          case IcsTime.Read.At(var time) -> left.instants().add(time.instant());
          case IcsTime.Read.WholeDay(var day) -> left.days().add(day);
          case IcsTime.Read.UnknownZone(var name) -> unread(event, "imports.calendar.zone", name);
          case IcsTime.Read.NoTime(var text) -> unread(event, "imports.calendar.no-time", text);
        }
      }
    }
    return left;
  }

  private @Nullable IcsTime start(IcsComponent event) {
    var line = event.first("DTSTART");
    if (line.isEmpty()) {
      unread(event, "imports.calendar.no-time", "");
      return null;
    }
    return switch (IcsTime.read(line.get(), line.get().value(), floating)) {
      case IcsTime.Read.At(var time) -> time;
      case IcsTime.Read.WholeDay(var day) -> {
        unread(event, "imports.calendar.whole-day", day.toString());
        yield null;
      }
      case IcsTime.Read.UnknownZone(var name) -> {
        unread(event, "imports.calendar.zone", name);
        yield null;
      }
      case IcsTime.Read.NoTime(var text) -> {
        unread(event, "imports.calendar.no-time", text);
        yield null;
      }
    };
  }

  private Optional<Integer> minutes(IcsComponent event, IcsTime start) {
    var end = event.first("DTEND");
    var length = end.isPresent()
        ? IcsTime.read(end.get(), end.get().value(), start.zone()) instanceof IcsTime.Read.At(var time)
            ? Optional.of(Duration.between(start.instant(), time.instant())) : Optional.<Duration>empty()
        : event.first("DURATION").flatMap(line -> IcsTime.duration(line.value()));
    if (length.isEmpty() || length.get().toSeconds() < 60) {
      unread(event, "imports.calendar.no-length", "");
      return Optional.empty();
    }
    return length.map(all -> Math.toIntExact(Math.min(all.toMinutes(), Integer.MAX_VALUE)));
  }

  private void keep(IcsEvent one) {
    if (!one.startsAt().isAfter(now)) {
      past++;
    } else if (one.startsAt().isAfter(now.plus(AHEAD))) {
      beyond++;
    } else {
      dates.add(one);
    }
  }

  private void unread(IcsComponent event, String key, String value) {
    if (unread.size() < LONGEST) {
      unread.add(new Unread(event.title(), key, value.length() <= LONGEST ? value : value.substring(0, LONGEST)));
    }
  }
}
