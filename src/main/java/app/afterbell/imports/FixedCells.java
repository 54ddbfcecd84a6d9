package app.afterbell.imports;

import app.afterbell.imports.Mapping.DateOrder;
import java.util.List;
import java.util.Set;

/** What can be said once for all rows of another product's file, before any row of it is read. */
public final class FixedCells {

  private static final Set<String> ROLES = Set.of("mentor", "student", "guardian", "staff");
  private static final List<String> MOMENTS = List.of("starts_at", "start_date", "ends_at", "end_date", "starts_on",
      "ends_on");

  private FixedCells() {}

  /** Whether this column can say that. Empty is fine: it says nothing. */
  public static boolean isFine(String column, String text) {
    return text.isEmpty() || switch (column) {
      case "role" -> ROLES.contains(text);
      case "time_zone" -> Foreign.zone(text).isPresent();
      case "minutes" -> Foreign.minutes(text).isPresent();
      case "currency" -> Cells.currency(text).isPresent();
      case "starts_on" -> Foreign.date(text, DateOrder.NONE).isPresent();
      default -> Cells.amount(Foreign.amount(text)).isPresent();
    };
  }

  /** Whether a day of the file can be one of two as long as nobody says how it is written. */
  public static boolean needsOrder(Mapping mapping, Strange file) {
    return file.samples().stream().anyMatch(row -> MOMENTS.stream().map(mapping.targets()::indexOf)
        .anyMatch(place -> place >= 0 && place < row.size() && Foreign.hasDayOfTwo(row.get(place))));
  }
}
