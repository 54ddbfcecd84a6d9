package app.afterbell.imports;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What staff decided about a preview's questions: whether a row is somebody who is here already, and whose value stands
 * where a file and the product both changed it.
 *
 * @param made by the name of the question
 */
public record Choices(Map<String, String> made) {

  public static final Choices NONE = new Choices(Map.of());

  /** The row is of somebody else, who is new. */
  public static final String OTHER = "other";

  /** The file's value is taken. What is not said keeps the product's. */
  public static final String FILE = "file";

  public static final String PRODUCT = "product";

  private static final String MEETING = "meet:";
  private static final String CELL = "cell:";

  public Choices {
    made = Map.copyOf(made);
  }

  public static String meeting(SheetKind kind, String row) {
    return MEETING + kind.key() + ":" + row;
  }

  public static String cell(SheetKind kind, String row, String column) {
    return CELL + kind.key() + ":" + column + ":" + row;
  }

  /** Whether a form's field of this name is a choice. */
  public static boolean isName(String field) {
    return field.startsWith(MEETING) || field.startsWith(CELL);
  }

  boolean takesFile(SheetKind kind, String row, String column) {
    return FILE.equals(made.get(cell(kind, row, column)));
  }

  boolean saysOther(SheetKind kind, String row) {
    return OTHER.equals(made.get(meeting(kind, row)));
  }

  /** Who a row was said to be. */
  Optional<UUID> met(SheetKind kind, String row) {
    var said = made.get(meeting(kind, row));
    try {
      return said == null || said.equals(OTHER) ? Optional.empty() : Optional.of(UUID.fromString(said));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
