package app.afterbell.imports;

import java.util.List;
import java.util.Locale;

/**
 * A column of a spreadsheet, as it is listed for people.
 *
 * @param required whether each row of something new says something in it
 * @param samples its cells in the sample file, row by row
 */
public record SheetColumn(String name, boolean required, List<String> samples) {

  public SheetColumn {
    samples = List.copyOf(samples);
  }

  static SheetColumn needed(String name, String... samples) {
    return new SheetColumn(name, true, List.of(samples));
  }

  static SheetColumn optional(String name, String... samples) {
    return new SheetColumn(name, false, List.of(samples));
  }

  /** What a cell of the first row calls its column, as ours are written. */
  static String nameIn(String cell) {
    return Row.strip(cell).toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0-]+", "_");
  }

  /** One cell that says something. */
  public String example() {
    return samples.stream().filter(cell -> !cell.isEmpty()).findFirst().orElseThrow();
  }
}
