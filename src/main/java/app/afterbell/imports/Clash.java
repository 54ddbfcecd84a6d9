package app.afterbell.imports;

/**
 * A value that changed in the file and in the product: the product's stands unless the file's is chosen.
 *
 * @param of the row's id in the spreadsheets
 * @param key under which the choice is kept: of a session its engagement and when it starts
 * @param field a column's name
 */
public record Clash(
    SheetKind kind, String of, String key, String field, String product, String file, boolean takesFile) {

  public String name() {
    return Choices.cell(kind, key, field);
  }
}
