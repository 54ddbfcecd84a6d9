package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Style sheets say nothing twice, and nothing of what no page has. */
class StylesTest {

  private static final Path STYLES = Path.of("src/main/resources/static/css");
  private static final Path PAGES = Path.of("src/main/java");
  private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

  /** @param under the conditions around it, such as the widths for which it holds */
  private record Block(String file, String under, String selector, List<String> declarations) {}

  // What holds under other conditions must be said again: a condition cannot be shared. Two declarations may agree by
  // chance.
  @Test
  void sayNothingTwice() throws IOException {
    var seen = new HashMap<List<Object>, Block>();
    var twice = new ArrayList<String>();
    for (var block : blocks()) {
      if (block.declarations().size() > 2) {
        var other = seen.putIfAbsent(List.of(block.under(), block.declarations()), block);
        if (other != null) {
          twice.add(other.file() + " " + other.selector() + " and " + block.file() + " " + block.selector());
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void nameNoClassThatNoPageHas() throws IOException {
    var said = new StringBuilder();
    for (var file : files(PAGES, ".jte", ".java")) {
      // of Java what stands between quotes, of a template all
      var text = Files.readString(file);
      said.append(file.toString().endsWith(".jte") ? text
          : String.join(" ", Pattern.compile("\"([^\"\n]*)\"").matcher(text).results()
          .map(found -> found.group(1)).toList())).append(' ');
    }
    for (var file : files(SCRIPTS, ".js")) {
      said.append(Files.readString(file)).append(' ');
    }
    var words = new TreeSet<>(List.of(said.toString().split("[^A-Za-z0-9_-]+")));
    // a status is a class by its name; a row of a week by its height, a pattern by its number
    var unknown = blocks().stream()
        .flatMap(block -> Pattern.compile("\\.([A-Za-z][\\w-]*)").matcher(block.selector()).results()
            .map(found -> found.group(1)))
        .filter(name -> !words.contains(name) && !name.matches("h\\d+|ground-\\d|cancelled-(non-)?billable"))
        .distinct().toList();
    assertThat(unknown).isEmpty();
  }

  private static List<Block> blocks() throws IOException {
    var blocks = new ArrayList<Block>();
    for (var file : files(STYLES, ".css")) {
      read(file.getFileName().toString(), Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""), blocks);
    }
    return blocks;
  }

  private static void read(String file, String css, List<Block> blocks) {
    var around = new ArrayDeque<String>();
    var text = new StringBuilder();
    for (char c : css.toCharArray()) {
      if (c == '{') {
        around.push(text.toString().strip());
        text.setLength(0);
      } else if (c == '}') {
        var selector = around.pop();
        var declarations = Stream.of(text.toString().split(";")).map(String::strip).filter(one -> !one.isEmpty())
            .sorted().toList();
        if (!declarations.isEmpty()) {
          blocks.add(new Block(file, String.join(" ", around), selector, declarations));
        }
        text.setLength(0);
      } else {
        text.append(c);
      }
    }
  }

  private static List<Path> files(Path root, String... endings) throws IOException {
    try (var all = Files.walk(root)) {
      return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).sorted().toList();
    }
  }
}
