package app.afterbell.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A company's spreadsheets as they came. */
public final class Riverside {

  private Riverside() {}

  public static List<Upload> all() {
    return Stream.of(SheetKind.values()).map(kind -> file(kind, text -> text)).toList();
  }

  static Upload file(SheetKind kind, UnaryOperator<String> edited) {
    return new Upload(kind.key() + ".csv", edited.apply(text(kind)).getBytes(StandardCharsets.UTF_8));
  }

  static String text(SheetKind kind) {
    try (var in = Riverside.class.getResourceAsStream("/riverside/" + kind.key() + ".csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
