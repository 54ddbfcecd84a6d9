package app.afterbell.web;

import app.afterbell.shared.NotFound;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which of its columns a list is ordered; in an address {@code sort=name}, or {@code sort=-name} from the end. Each
 * page begins after the key and the id of the last line before it, so that equal keys are neither left out nor shown
 * twice.
 *
 * @param columns all that the list can be ordered by
 * @param down from the greatest to the least
 */
public record Sorted<C extends Column>(List<C> columns, C by, boolean down) {

  /** @param text as in an address; null for the list's own order. @throws NotFound where it names no column */
  public static <C extends Enum<C> & Column> Sorted<C> of(Class<C> type, @Nullable String text, C usual) {
    var columns = List.of(type.getEnumConstants());
    if (text == null) {
      return new Sorted<>(columns, usual, false);
    }
    var down = text.startsWith("-");
    var word = down ? text.substring(1) : text;
    return new Sorted<>(columns,
        Arrays.stream(type.getEnumConstants()).filter(one -> one.word().equals(word)).findFirst()
            .orElseThrow(NotFound::new), down);
  }

  /** As in an address. */
  public String word() {
    return (down ? "-" : "") + by.word();
  }

  /** What a press on the heading of this column asks for: its order, and the other way round where it is the order. */
  public String press(Column column) {
    return (is(column) && !down ? "-" : "") + column.word();
  }

  public boolean is(Column column) {
    return by == column;
  }

  /** For {@code aria-sort}; null for a column that is not the order. */
  public @Nullable String aria(Column column) {
    return !is(column) ? null : down ? "descending" : "ascending";
  }

  /** {@code asc} or {@code desc}, for a statement. */
  public String way() {
    return down ? "desc" : "asc";
  }

  /** How what comes later compares with what was shown last, in a statement. */
  public String later() {
    return down ? "<" : ">";
  }
}
