package app.afterbell.imports;

import app.afterbell.imports.Mapping.DateOrder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cells of other products say, in the words of ours. Each reading is empty where it means nothing of the kind. */
final class Foreign {

  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern TIME = Pattern.compile(
      "(\\d{1,2})(?::(\\d{2}))?(?::\\d{2}(?:\\.\\d+)?)?\\s*([AaPp])?\\.?(?:[Mm]\\.?)?");
  private static final Pattern CLOCKED = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
  private static final Pattern SAID = Pattern.compile(
      "(?:(\\d+(?:[.,]\\d+)?)\\s*(?:h|hr|hrs|hour|hours))?\\s*(?:(\\d+)\\s*(?:m|min|mins|minute|minutes)?)?");
  private static final List<DateTimeFormatter> WRITTEN = Stream.of("MMMM d, uuuu", "MMM d, uuuu", "d MMMM uuuu",
          "d MMM uuuu", "EEEE, MMMM d, uuuu")
      .map(form -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(form)
          .toFormatter(Locale.ENGLISH))
      .toList();

  // as Ruby on Rails calls them, where the names of Windows are others
  private static final Map<String, String> RAILS = Map.ofEntries(
      Map.entry("eastern time (us & canada)", "America/New_York"),
      Map.entry("central time (us & canada)", "America/Chicago"),
      Map.entry("mountain time (us & canada)", "America/Denver"),
      Map.entry("pacific time (us & canada)", "America/Los_Angeles"),
      Map.entry("atlantic time (canada)", "America/Halifax"),
      Map.entry("newfoundland", "America/St_Johns"),
      Map.entry("indiana (east)", "America/Indiana/Indianapolis"),
      Map.entry("arizona", "America/Phoenix"),
      Map.entry("alaska", "America/Juneau"),
      Map.entry("hawaii", "Pacific/Honolulu"),
      Map.entry("edinburgh", "Europe/London"),
      Map.entry("bern", "Europe/Zurich"),
      Map.entry("kyiv", "Europe/Kiev"),
      Map.entry("new delhi", "Asia/Kolkata"),
      Map.entry("mumbai", "Asia/Kolkata"),
      Map.entry("chennai", "Asia/Kolkata"),
      Map.entry("beijing", "Asia/Shanghai"),
      Map.entry("osaka", "Asia/Tokyo"),
      Map.entry("canberra", "Australia/Sydney"),
      Map.entry("wellington", "Pacific/Auckland"));

  private static final Map<String, String> CITIES = app.afterbell.people.TimeZones.places().stream()
      .filter(id -> id.indexOf('/') > 0)
      .collect(Collectors.toMap(id -> id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT),
          id -> id, (one, _) -> one));

  private static final Map<String, String> STATUSES = Map.ofEntries(
      Map.entry("attended", "Attended"), Map.entry("complete", "Attended"), Map.entry("completed", "Attended"),
      Map.entry("missed", "Missed (billable)"), Map.entry("noshow", "Missed (billable)"),
      Map.entry("absent", "Missed (billable)"),
      Map.entry("cancelled", "Cancelled (non-billable)"), Map.entry("canceled", "Cancelled (non-billable)"),
      Map.entry("cancelledbutchargeable", "Cancelled (billable)"),
      Map.entry("cancelledchargeable", "Cancelled (billable)"),
      Map.entry("scheduled", ""), Map.entry("planned", ""), Map.entry("confirmed", ""), Map.entry("pending", ""));

  private static final Map<String, String> ROLES = Map.ofEntries(
      Map.entry("tutor", "mentor"), Map.entry("teacher", "mentor"), Map.entry("instructor", "mentor"),
      Map.entry("employee", "mentor"), Map.entry("contractor", "mentor"), Map.entry("coach", "mentor"),
      Map.entry("parent", "guardian"), Map.entry("client", "guardian"), Map.entry("customer", "guardian"),
      Map.entry("pupil", "student"), Map.entry("learner", "student"), Map.entry("recipient", "student"),
      Map.entry("admin", "staff"), Map.entry("administrator", "staff"));

  private Foreign() {}

  /** Also by the names of Ruby on Rails, of Windows, and by a city alone. */
  static Optional<ZoneId> zone(String text) {
    var small = Row.strip(text).replaceFirst("^\\((?:UTC|GMT)[^)]*\\)\\s*", "").toLowerCase(Locale.ROOT);
    return Cells.zone(text).or(() -> Optional.ofNullable(RAILS.get(small)).map(ZoneId::of))
        .or(() -> IcsZones.of(text)).or(() -> IcsZones.of(small))
        .or(() -> Optional.ofNullable(CITIES.get(small)).map(ZoneId::of));
  }

  /** As attendance has it; empty text for what is still to come. */
  static Optional<String> status(String text) {
    return Optional.ofNullable(STATUSES.get(letters(text)));
  }

  static String role(String text) {
    return ROLES.getOrDefault(letters(text), text);
  }

  /** Whether a person of this status is one to be imported. */
  static boolean isLive(String status) {
    return !List.of("dormant", "prospect", "prospective", "inactive", "archived", "off", "deleted")
        .contains(letters(status));
  }

  static Optional<LocalDate> date(String text, DateOrder order) {
    var slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      int one = Integer.parseInt(slashed.group(1));
      int two = Integer.parseInt(slashed.group(2));
      int year = Integer.parseInt(slashed.group(3));
      return switch (order) {
        case NONE -> Optional.empty();
        case MONTH_FIRST -> day(year, one, two);
        case DAY_FIRST -> day(year, two, one);
      };
    }
    return Cells.date(text).or(() -> WRITTEN.stream().flatMap(form -> parse(text, form).stream()).findFirst());
  }

  /** How days are written, where one of them can be meant in one order alone. */
  static DateOrder orderOf(List<List<String>> rows) {
    return rows.stream().flatMap(List::stream).flatMap(cell -> SLASHED.matcher(cell).results())
        .map(day -> Integer.parseInt(day.group(1)) > 12 ? DateOrder.DAY_FIRST
            : Integer.parseInt(day.group(2)) > 12 ? DateOrder.MONTH_FIRST : DateOrder.NONE)
        .filter(order -> order != DateOrder.NONE).findFirst().orElse(DateOrder.NONE);
  }

  /** Whether a cell has a day that can be one of two, if nobody says in which order it is written. */
  static boolean hasDayOfTwo(String cell) {
    return SLASHED.matcher(cell).find();
  }

  static Optional<LocalTime> time(String text) {
    var time = TIME.matcher(text);
    if (!time.matches() || (time.group(2) == null && time.group(3) == null)) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    boolean half = time.group(3) != null;
    if (half && (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    int of24 = half ? hour % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0) : hour;
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    return of24 < 24 && minute < 60 ? Optional.of(LocalTime.of(of24, minute)) : Optional.empty();
  }

  /** A day with a time, in whatever of these forms; with an offset, on the clocks of the zone. */
  static Optional<LocalDateTime> moment(String text, DateOrder order, Optional<ZoneId> zone) {
    return Cells.localTime(text).or(() -> zone.flatMap(at -> offset(text, at))).or(() -> {
      for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
        var day = date(Row.strip(text.substring(0, i)).replaceFirst("(?:,| at)$", ""), order);
        var time = time(Row.strip(text.substring(i + 1)).replaceFirst("^at ", ""));
        if (day.isPresent() && time.isPresent()) {
          return Optional.of(day.get().atTime(time.get()));
        }
      }
      return Optional.empty();
    });
  }

  /** "60", "60 min", "1:30", "1 hr 30 min". */
  static Optional<Integer> minutes(String text) {
    var clocked = CLOCKED.matcher(text);
    if (clocked.matches()) {
      return Optional.of(Integer.parseInt(clocked.group(1)) * 60 + Integer.parseInt(clocked.group(2)));
    }
    var said = SAID.matcher(text.toLowerCase(Locale.ROOT));
    return Cells.whole(text).or(() -> !text.isEmpty() && said.matches() && (said.group(1) != null
        || said.group(2) != null) ? Optional.of((said.group(1) == null ? 0 : hours(said.group(1)).orElse(0))
            + (said.group(2) == null ? 0 : Integer.parseInt(said.group(2).substring(0, Math.min(6, said.group(2)
                .length()))))) : Optional.empty());
  }

  /** Decimal hours as minutes: "1.5" are 90. */
  static Optional<Integer> hours(String text) {
    try {
      return text.length() > 10 ? Optional.empty()
          : Optional.of(new BigDecimal(text.replace(',', '.')).multiply(BigDecimal.valueOf(60)).intValueExact());
    } catch (ArithmeticException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  static Optional<Integer> between(LocalDateTime from, LocalDateTime to) {
    long minutes = Duration.between(from, to).toMinutes();
    return minutes > 0 && minutes < 24 * 60 ? Optional.of((int) minutes) : Optional.empty();
  }

  /** Without a sign of money before or behind, and without commas that part thousands. */
  static String amount(String text) {
    var plain = text.replaceAll("^[\\p{Sc}\\s]+|[\\p{Sc}\\s]+$|(?:/| per )h(?:ou)?r?$", "");
    return plain.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?") ? plain.replace(",", "") : plain;
  }

  private static Optional<LocalDateTime> offset(String text, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text.replaceFirst("(?<=\\d) (?=\\d)", "T")).atZoneSameInstant(zone)
          .toLocalDateTime().withSecond(0).withNano(0));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
