package app.afterbell.imports;

import static app.afterbell.imports.SheetColumn.needed;
import static app.afterbell.imports.SheetColumn.optional;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The three spreadsheets of a company, each known by the columns of its first row. What is listed on the page, what the
 * sample files hold and what is read come from here.
 */
public enum SheetKind {
  PEOPLE(
      needed("id", "P1", "P2", "P3", "P4", "P5"),
      needed("name", "Maya Okafor", "Ana Rivera", "Elena Rivera", "Leo Park", "Jin Park"),
      needed("role", "mentor", "student", "guardian", "student", "guardian"),
      optional("family", "", "Rivera", "Rivera", "Park", "Park"),
      optional("email", "maya@example.com", "", "elena@example.com", "", "jin@example.com"),
      needed("time_zone", "America/New_York", "America/New_York", "America/New_York", "America/Chicago",
          "America/Chicago")),
  ENGAGEMENTS(
      needed("id", "E1", "E2"),
      needed("name", "Ana · Algebra", "Robotics club"),
      needed("mentor", "P1", "P1"),
      needed("students", "P2", "P2;P4"),
      needed("subject", "Algebra", "Robotics"),
      needed("minutes", "60", "90"),
      optional("weekly", "MO 16:00; TH 16:00", "SA 10:30"),
      needed("time_zone", "America/New_York", "America/New_York"),
      needed("bill_rate_per_hour", "85.00", "40.00"),
      needed("pay_rate_per_hour", "50.00", "55.00"),
      needed("currency", "USD", "USD"),
      needed("starts_on", "2026-08-31", "2026-08-31"),
      optional("ends_on", "", "2027-06-12"),
      optional("meeting_link", "https://meet.example.com/ana", "")),
  SESSIONS(
      needed("engagement", "E1", "E1", "E2"),
      needed("starts_at", "2026-08-31T16:00", "2026-09-03T16:00", "2026-09-05T10:30"),
      needed("time_zone", "America/New_York", "America/New_York", "America/New_York"),
      needed("minutes", "60", "60", "90"),
      optional("actual_minutes", "60", "", "85"),
      optional("attendance", "P2=Attended", "P2=Missed (billable)", "P2=Attended;P4=Cancelled (non-billable)"),
      optional("notes", "Factored trinomials.", "", "Built the arm."),
      optional("attendance_at", "2026-08-31T21:04:00Z", "2026-09-03T20:20:00Z", "2026-09-05T16:05:00Z"),
      optional("notes_at", "2026-08-31T21:10:00Z", "", "2026-09-05T16:15:00Z"));

  private final List<SheetColumn> all;
  private final List<String> columns;
  private final Map<String, Integer> places;

  SheetKind(SheetColumn... all) {
    this.all = List.of(all);
    this.columns = this.all.stream().map(SheetColumn::name).toList();
    this.places = IntStream.range(0, columns.size()).boxed().collect(Collectors.toUnmodifiableMap(columns::get,
        place -> place));
  }

  /** In their order. */
  public List<SheetColumn> all() {
    return all;
  }

  public List<String> columns() {
    return columns;
  }

  /** Those in which each row of something new says something. */
  public List<String> required() {
    return all.stream().filter(SheetColumn::required).map(SheetColumn::name).toList();
  }

  /** The rows of its sample file, without the first. */
  List<List<String>> samples() {
    return IntStream.range(0, all.getFirst().samples().size())
        .mapToObj(row -> all.stream().map(column -> column.samples().get(row)).toList())
        .toList();
  }

  /** How many of these columns are its own. */
  int shared(List<String> header) {
    return (int) columns.stream().filter(header::contains).count();
  }

  /** Of which kind a file with these columns is, if of any. */
  static SheetKind likest(List<String> header) {
    return Stream.of(values()).max(Comparator.comparingInt(kind -> kind.shared(header))).orElseThrow();
  }

  /** Whether a file with these columns is one of this kind, as far as can be seen. */
  boolean isLike(List<String> header) {
    return header.containsAll(required()) || shared(header) * 2 >= columns.size();
  }

  /** What other products have instead of a column of ours, in their own columns. */
  public List<String> parts() {
    return switch (this) {
      case PEOPLE -> List.of("first_name", "last_name", "status");
      case ENGAGEMENTS -> List.of("hours");
      case SESSIONS -> List.of("start_date", "start_time", "ends_at", "end_date", "end_time", "hours", "students",
          "first_name", "last_name", "mentor", "subject", "status");
    };
  }

  /** Of which of them this column can be made; each list is enough. */
  List<List<String>> partsOf(String column) {
    return switch (this) {
      case PEOPLE -> switch (column) {
        case "name" -> List.of(List.of("first_name"), List.of("last_name"));
        case "id" -> List.of(List.of("email"), List.of("name"), List.of("first_name"), List.of("last_name"));
        default -> List.of();
      };
      case ENGAGEMENTS -> switch (column) {
        case "id", "subject" -> List.of(List.of("name"));
        case "name" -> List.of(List.of("id"), List.of("subject"));
        case "minutes" -> List.of(List.of("hours"));
        default -> List.of();
      };
      case SESSIONS -> switch (column) {
        case "engagement" -> List.of(List.of("students"), List.of("first_name"), List.of("last_name"));
        case "starts_at" -> List.of(List.of("start_date", "start_time"));
        case "minutes" -> List.of(List.of("hours"), List.of("ends_at"), List.of("end_time"));
        default -> List.of();
      };
    };
  }

  /** What can be said once for all rows of another product's file. */
  public List<String> fixable() {
    return switch (this) {
      case PEOPLE -> List.of("role", "time_zone");
      case ENGAGEMENTS -> List.of("time_zone", "minutes", "currency", "bill_rate_per_hour", "pay_rate_per_hour",
          "starts_on");
      case SESSIONS -> List.of("time_zone", "minutes");
    };
  }

  /** Each column's place in {@link #columns}. */
  Map<String, Integer> places() {
    return places;
  }

  /** As it is called in keys of texts, and as a file without its ending. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
