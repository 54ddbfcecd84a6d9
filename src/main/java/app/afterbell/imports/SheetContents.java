package app.afterbell.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What could be read of the files.
 *
 * @param whole whether that is all: otherwise what is not found in it may be in the rest
 */
record SheetContents(Map<SheetKind, Sheet> sheets, boolean whole) {

  /**
   * The rows of one file.
   *
   * @param whole whether it could be read to its end
   * @param translated whether its columns are another product's
   */
  record Sheet(SheetKind kind, String file, List<Row> rows, boolean whole, boolean translated) {}


  boolean has(SheetKind kind) {
    return sheets.containsKey(kind);
  }

  List<Row> rows(SheetKind kind) {
    return has(kind) ? sheets.get(kind).rows() : List.of();
  }

  boolean isTranslated(SheetKind kind) {
    return has(kind) && sheets.get(kind).translated();
  }

  /** With other rows of this kind. */
  SheetContents with(SheetKind kind, List<Row> rows) {
    var all = new EnumMap<>(sheets);
    all.computeIfPresent(kind, (_, was) -> new Sheet(kind, was.file(), rows, was.whole(), was.translated()));
    return new SheetContents(all, whole);
  }

  /** Without the sheets in which something is wrong as a whole. */
  SheetContents without(Predicate<SheetKind> isWrong) {
    var right = new EnumMap<SheetKind, Sheet>(SheetKind.class);
    sheets.values().stream().filter(sheet -> !isWrong.test(sheet.kind()))
        .forEach(sheet -> right.put(sheet.kind(), sheet));
    return new SheetContents(right, whole && right.size() == sheets.size());
  }

  /**
   * Rows of this kind that nobody could read may exist: a reference that leads nowhere is then no problem of its own.
   */
  boolean mayLack(SheetKind kind) {
    return has(kind) ? !sheets.get(kind).whole() : !whole;
  }
}
