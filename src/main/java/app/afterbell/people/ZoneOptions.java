package app.afterbell.people;

import app.afterbell.web.Option;
import java.util.List;
import java.util.stream.Stream;

/** The time zones as a field offers them: typing finds one. */
public final class ZoneOptions {

  private static final List<Option> PLACES = TimeZones.places().stream().map(ZoneOptions::option).toList();

  private ZoneOptions() {}

  /** All places, and the one that stands there, whatever it is: a form must not change what nobody touched. */
  public static List<Option> with(String chosen) {
    return chosen.isEmpty() || TimeZones.places().contains(chosen)
        ? PLACES
        : Stream.concat(Stream.of(option(chosen)), PLACES.stream()).toList();
  }

  private static Option option(String zone) {
    return new Option(zone, zone.replace('_', ' '));
  }
}
