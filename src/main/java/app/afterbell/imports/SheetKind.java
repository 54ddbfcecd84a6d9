package app.afterbell.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The three spreadsheets of a company, each known by the columns of its first row. */
public enum SheetKind {
  PEOPLE("id", "name", "role", "family", "email", "time_zone"),
  ENGAGEMENTS("id", "name", "mentor", "students", "subject", "minutes", "weekly", "time_zone", "bill_rate_per_hour",
      "pay_rate_per_hour", "currency", "starts_on", "ends_on", "meeting_link"),
  SESSIONS("engagement", "starts_at", "time_zone", "minutes", "actual_minutes", "attendance", "notes", "attendance_at",
      "notes_at");

  private static final Set<String> OPTIONAL = Set.of(
      "family", "email", "weekly", "ends_on", "meeting_link", "actual_minutes", "attendance", "notes", "attendance_at",
      "notes_at");

  private final List<String> columns;
  private final Map<String, Integer> places;

  SheetKind(String... columns) {
    this.columns = List.of(columns);
    this.places = IntStream.range(0, columns.length).boxed()
        .collect(Collectors.toUnmodifiableMap(place -> columns[place], place -> place));
  }

  public List<String> columns() {
    return columns;
  }

  /** Those in which each row of something new says something. */
  List<String> required() {
    return columns.stream().filter(column -> !OPTIONAL.contains(column)).toList();
  }

  /** How many of these columns are its own. */
  int shared(List<String> header) {
    return (int) columns.stream().filter(header::contains).count();
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
