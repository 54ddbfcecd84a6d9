package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines fit beside each other on a screen: 120 characters in Java, imports aside, and 200 in templates. */
class WidthsTest {

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void linesOfJavaFit(String root) throws IOException {
    assertThat(longer(Path.of(root), ".java", 120)).isEmpty();
  }

  @Test
  void linesOfTemplatesFit() throws IOException {
    assertThat(longer(Path.of("src/main/java"), ".jte", 200)).isEmpty();
  }

  private static List<String> longer(Path root, String ending, int most) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          var line = lines.get(i);
          if (line.codePointCount(0, line.length()) > most && !line.startsWith("import ")) {
            found.add("%s:%d has %d".formatted(file, i + 1, line.length()));
          }
        }
      }
    }
    return found;
  }
}
