package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written piece by piece is there, in UTF-8, however long it is. */
class PageBytesTest {

  private static final String[] PIECES = {"", "<p>", "Lucía", "日本", "👩‍🏫 Maya", "ü", "x".repeat(5000), "–"};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsWhatWasWritten(long seed) throws IOException {
    var random = new Random(seed);
    var page = new PageBytes();
    var all = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      var piece = PIECES[random.nextInt(PIECES.length)];
      switch (random.nextInt(3)) {
        case 0 -> page.writeContent(piece);
        case 1 -> page.writeBinaryContent(piece.getBytes(StandardCharsets.UTF_8));
        default -> page.writeContent("<" + piece + ">", 1, piece.length() + 1);
      }
      all.append(piece);
    }
    var out = new ByteArrayOutputStream();
    page.writeTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(all.toString());
    assertThat(page.length()).isEqualTo(out.size());
  }
}
