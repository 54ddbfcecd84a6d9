package app.afterbell.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that somebody has read, and what it is now. */
final class Approved {

  private static final Path READ = Path.of("src", "test", "resources", "story");
  private static final Path NEW = Path.of("target", "story");

  private Approved() {}

  static void check(String name, String is) {
    var was = READ.resolve(name + ".txt");
    try {
      var difference = difference(Files.exists(was) ? Files.readString(was, UTF_8) : "", is);
      if (!difference.isEmpty()) {
        Files.createDirectories(NEW.resolve(name).getParent());
        Files.writeString(NEW.resolve(name + ".txt"), is, UTF_8);
        fail("%s%nWhere that is meant, read the rest of %s, and copy it to %s.".formatted(
            difference, NEW.resolve(name + ".txt"), READ));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line that differs, with the one before; empty where none does. */
  static String difference(String was, String is) {
    var before = was.split("\n");
    var now = is.split("\n");
    int line = 0;
    while (line < before.length && line < now.length && before[line].equals(now[line])) {
      line++;
    }
    return was.equals(is) ? "" : "line %d, after “%s”, was “%s” and is “%s”".formatted(line + 1,
        line == 0 ? "" : now[line - 1], line < before.length ? before[line] : "", line < now.length ? now[line] : "");
  }
}
