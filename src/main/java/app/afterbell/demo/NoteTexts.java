package app.afterbell.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;

/** Session notes by subject, as they stand in {@code demo/notes.csv}: each goes on from the one before, and the last leads back. */
record NoteTexts(Map<String, List<String>> bySubject) {

  static NoteTexts read() {
    return new NoteTexts(Company.read("notes.csv", row -> row).stream()
        .collect(groupingBy(row -> row.getField("subject"), mapping(NoteTexts::markdown, toList()))));
  }

  String of(String subject, int number) {
    var texts = bySubject.get(subject);
    return texts.get(number % texts.size());
  }

  private static String markdown(NamedCsvRecord row) {
    return """
        ## What we did
        %s

        ## What went well
        %s

        ## To practise
        %s

        ## Next time
        %s
        """.formatted(row.getField("did"), row.getField("well"), row.getField("practise"), row.getField("next"));
  }
}
