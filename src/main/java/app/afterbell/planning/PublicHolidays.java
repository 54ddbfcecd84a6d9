package app.afterbell.planning;

import app.afterbell.shared.Alphabet;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Public holidays by country and region, as a calendar that comes with the product has them: to propose from, never to
 * plan by. What a company takes of them is copied into its own holidays.
 */
@Component
public class PublicHolidays {

  /** A country or a region. @param code such as us, or ny within it */
  public record Place(String code, String name) {}

  /** One day. @param observed whether it is the free day instead of one that falls on a weekend */
  public record Proposed(LocalDate on, String name, boolean observed) {}

  /** Countries, by their names in this language. */
  public List<Place> countries(Locale language) {
    return codes().stream()
        .map(code -> new Place(code, Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(language)))
        .sorted(Comparator.comparing(Place::name, Alphabet.order())).toList();
  }

  /** Regions of a country that have holidays of their own; none is fine. */
  public List<Place> regions(String country, Locale language) {
    return isKnown(country) ? children(country).entrySet().stream()
        .map(one -> new Place(one.getKey(), HolidayNames.place(one.getValue().getDescription(language))))
        .sorted(Comparator.comparing(Place::name, Alphabet.order())).toList()
        : List.of();
  }

  /** The days of a year, in their order. @param region empty: those of the whole country */
  public List<Proposed> of(String country, String region, int year, Locale language) {
    if (!isKnown(country)) {
      return List.of();
    }
    var regions = children(country).containsKey(region) ? new String[] {region} : new String[0];
    return manager(country).getHolidays(Year.of(year), regions).stream()
        .flatMap(day -> proposed(day, country, language))
        .distinct()
        .sorted(Comparator.comparing(Proposed::on).thenComparing(Proposed::name))
        .toList();
  }

  // Where it falls on a weekend, both are proposed: that day, and the one on which it is observed.
  private static Stream<Proposed> proposed(Holiday day, String country, Locale language) {
    var name = HolidayNames.day(day.getDescription(language), country);
    return Stream.concat(Stream.of(new Proposed(day.getActualDate(), name, false)),
        day.getObservedDate().filter(on -> !on.equals(day.getActualDate())).stream()
            .map(on -> new Proposed(on, name, true)));
  }

  private static boolean isKnown(String country) {
    return codes().contains(country);
  }

  // Countries alone: the calendars of stock exchanges have longer names.
  private static Set<String> codes() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .map(code -> code.toLowerCase(Locale.ROOT))
        .filter(code -> code.matches("[a-z]{2}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, CalendarHierarchy> children(String country) {
    return manager(country).getCalendarHierarchy().getChildren();
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
