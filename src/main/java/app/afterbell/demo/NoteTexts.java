package app.afterbell.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.afterbell.templates.NoteTemplate;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Session notes by subject, as they stand in {@code demo/notes.csv}: each goes on from the one before, and the last
 * leads back.
 */
record NoteTexts(Map<String, List<List<String>>> bySubject) {

  static NoteTexts read() {
    return new NoteTexts(Company.read("notes.csv", row -> row).stream()
        .collect(groupingBy(row -> row.getField("subject"), mapping(NoteTexts::parts, toList()))));
  }

  /** @param template whose headings, four of them, stand above the parts */
  String of(String subject, int number, NoteTemplate template) {
    var texts = bySubject.get(subject);
    var parts = texts.get(number % texts.size());
    return IntStream.range(0, parts.size())
        .mapToObj(i -> "## " + template.sections().get(i).heading() + "\n" + parts.get(i) + "\n")
        .collect(Collectors.joining("\n"));
  }

  private static List<String> parts(NamedCsvRecord row) {
    return List.of(row.getField("did"), row.getField("well"), row.getField("practise"), row.getField("next"));
  }
}
