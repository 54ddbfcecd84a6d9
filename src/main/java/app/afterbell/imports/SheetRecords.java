package app.afterbell.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** The records of a file: which of three signs parts its cells is seen from its first line. */
final class SheetRecords {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private SheetRecords() {}

  static CsvReader<CsvRecord> open(String text) {
    var separator = separatorOf(text);
    var body = declaresSeparator(text) ? text.substring(endOfLine(text, 0)) : text;
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .trimWhitespacesAroundQuotes(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(Upload.LARGEST + 1)
        .build(CsvRecordHandler.of(cells -> cells.maxFields(Sheets.MOST_CELLS).maxFieldSize(Sheets.LONGEST_CELL)),
            body);
  }

  // The most frequent of the three in the first line that is not blank; or what "sep=;" says.
  private static char separatorOf(String text) {
    if (declaresSeparator(text)) {
      return text.charAt(4);
    }
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start)) && text.charAt(start) != '\t') {
      start++;
    }
    var first = text.substring(start, endOfLine(text, start));
    char best = ',';
    for (char separator : SEPARATORS) {
      if (first.chars().filter(c -> c == separator).count() > countOf(first, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long countOf(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  /** Whether the first line does nothing but say the sign, as one spreadsheet writes it. */
  static boolean declaresSeparator(String text) {
    return text.length() > 5 && text.startsWith("sep=") && (text.charAt(5) == '\n' || text.charAt(5) == '\r');
  }

  /** Behind the line break. */
  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    boolean both = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return Math.min(text.length(), end + (both ? 2 : 1));
  }
}
