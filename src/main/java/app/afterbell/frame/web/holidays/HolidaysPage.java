package app.afterbell.frame.web.holidays;

import app.afterbell.frame.web.leave.Choice;
import app.afterbell.planning.DayOff;
import app.afterbell.planning.Holidays;
import app.afterbell.planning.PublicHolidays.Place;
import app.afterbell.planning.PublicHolidays.Proposed;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of a year, a form for one, and public ones to tick.
 *
 * @param proposed nothing until a country is chosen
 * @param asked those that are to be added, once their sessions were asked for; empty before
 * @param standing the sessions on their days
 * @param times by session, those to which it can be moved
 * @param taken one that is there on one of these days; null where none
 * @param done what was just done, in the key of its sentence
 */
public record HolidaysPage(
    int year, LocalDate today, List<Holidays.Line> holidays, List<Place> countries, List<Place> regions,
    String country, String region,
    List<Proposed> proposed, Typed typed, List<NewHoliday> asked, List<Choice> standing,
    Map<String, List<Instant>> times,
    DayOff.@Nullable Holiday taken, @Nullable String done) {

  public List<Option> countryOptions(String none) {
    return options(none, countries);
  }

  public List<Option> regionOptions(String none) {
    return options(none, regions);
  }

  /** Those that are not over. */
  public List<Holidays.Line> ahead() {
    return holidays.stream().filter(day -> day.to().isAfter(today)).toList();
  }

  public List<Holidays.Line> past() {
    return holidays.stream().filter(day -> !day.to().isAfter(today)).toList();
  }

  /** What it is called in the company's list. */
  public String name(Ui ui, Proposed one) {
    return one.observed() ? ui.text("frame.holidays.observed", one.name()) : one.name();
  }

  /** Whether the company has a holiday on that day already. */
  public boolean has(Proposed one) {
    return holidays.stream().anyMatch(day -> !one.on().isBefore(day.from()) && one.on().isBefore(day.to()));
  }

  /** Whether it was ticked before the sessions were asked for. */
  public boolean isTicked(Ui ui, Proposed one) {
    return typed.all("take").contains(NewHoliday.box(one.on(), name(ui, one)));
  }

  HolidaysPage saying(String what) {
    return new HolidaysPage(year, today, holidays, countries, regions, country, region, proposed, typed, asked,
        standing, times, taken, what);
  }

  HolidaysPage about(
      List<NewHoliday> wanted, List<Choice> sessions, Map<String, List<Instant>> free,
      DayOff.@Nullable Holiday there) {
    return new HolidaysPage(year, today, holidays, countries, regions, country, region, proposed, typed, wanted,
        sessions, free, there, null);
  }

  private static List<Option> options(String none, List<Place> places) {
    return Stream.concat(Stream.of(new Option("", none)), places.stream().map(p -> new Option(p.code(), p.name())))
        .toList();
  }
}
