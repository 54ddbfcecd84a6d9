package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plain words in comments, texts and documents: many who read them learned English later. STYLE.md lists what to write
 * in their place.
 */
class WordsTest {

  // What migrations say stays as it landed, and so do facts of old versions; Reckoning is a rule of the ledger.
  private static final Pattern SLOW = Pattern.compile(
      "\\b(whom|whoever|reckon(s|ed)?|for want of|there (is|are) none(?! of)|thereby|whereby|albeit|lest)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern LANDED = Pattern.compile("V\\d+__.*|WordsTest\\.java|WrittenFacts\\.java");
  private static final List<String> ENDINGS = List.of(".java", ".jte", ".md", ".properties", ".js", ".css", ".sql");

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/main/resources", "src/test/java", "docs", "README.md",
      "ARCHITECTURE.md"})
  void areReadAtOnce(String root) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(Path.of(root))) {
      for (var file : files.filter(WordsTest::isRead).toList()) {
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          var word = SLOW.matcher(lines.get(i));
          if (word.find()) {
            found.add("%s:%d says “%s”".formatted(file, i + 1, word.group()));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static boolean isRead(Path file) {
    var name = file.getFileName().toString();
    return ENDINGS.stream().anyMatch(name::endsWith)
        && !LANDED.matcher(name).matches();
  }
}
