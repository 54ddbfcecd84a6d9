package app.afterbell.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.regex.Pattern;

/** What stopped the reading of a file: its library has one exception for everything, and says the rest in words. */
record CsvTrouble(String words) {

  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  static CsvTrouble of(CsvParseException e) {
    return new CsvTrouble(String.valueOf(e.getMessage()));
  }

  /** @param lastRead the line of the last row before it; 0: there was none */
  void tell(Findings findings, String file, int lastRead) {
    var said = LINE.matcher(words);
    int line = said.find() ? Integer.parseInt(said.group(1)) : lastRead + 1;
    if (words.contains("maximum limit")) {
      findings.problem(file, line, null, null, "imports.problem.too_many_cells", Sheets.MOST_CELLS);
    } else if (words.contains("exceeds the max")) {
      findings.problem(file, line, null, null, "imports.problem.cell_too_long", Sheets.LONGEST_CELL);
    } else {
      findings.problem(file, line, null, null, "imports.problem.quotes");
    }
  }
}
