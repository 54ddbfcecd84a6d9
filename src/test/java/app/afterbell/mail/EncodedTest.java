package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTest {

  @ParameterizedTest
  @CsvSource({"Hello, 7bit", "Hello Zoë, quoted-printable", "Здравствуйте, base64", "'', 7bit"})
  void isAsLegibleAsMailServersAllow(String text, String way) {
    assertThat(Encoded.of(text).way()).isEqualTo(way);
  }

  @Test
  void breaksALineThatIsLongerThanMailServersTake() {
    assertThat(Encoded.of("x".repeat(998)).way()).isEqualTo("7bit");
    assertThat(Encoded.of("x".repeat(999)).way()).isEqualTo("quoted-printable");
  }

  @Test
  void keepsABlankAtTheEndOfALine() {
    assertThat(new String(Encoded.of("é \n a\t").bytes(), StandardCharsets.US_ASCII)).isEqualTo("=C3=A9=20\r\n a=09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Your link", "4 notes of Zoë’s", "=?UTF-8?B?SGk=?=",
      "😀é€ and so on, 😀é€ and so on, 😀é€ and so on, 😀é€ and so on"})
  void writesTheHeadSoThatOthersReadItAsItWas(String line) throws Exception {
    for (var text : List.of(line, line + " ".repeat(3) + line, line.repeat(7))) {
      var words = Encoded.words(text);

      assertThat(MimeUtility.decodeText(words)).isEqualTo(text);
      assertThat(words.split("\r\n")).allMatch(part -> part.length() <= 76)
          .allMatch(part -> part.chars().allMatch(c -> c < 128));
    }
  }

  @Test
  void isReadByOthersAsItWas() throws Exception {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var signs = new String[] {"a", "Z", "=", " ", "\t", ".", "-", "\n", "\r\n", "\r", "é", "€", "😀", "نص", "\u0000",
        "From ", "=3D", "long words "};
    for (int i = 0; i < 3000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(300); n > 0; n--) {
        text.append(signs[random.nextInt(1 + random.nextInt(signs.length))]);
      }
      var encoded = Encoded.of(text.toString());

      var read = MimeUtility.decode(new ByteArrayInputStream(encoded.bytes()), encoded.way()).readAllBytes();
      assertThat(new String(read, StandardCharsets.UTF_8)).as("seed %d, case %d", seed, i)
          .isEqualTo(text.toString().replaceAll("\r\n|\r|\n", "\r\n"));
      assertThat(new String(encoded.bytes(), StandardCharsets.ISO_8859_1).split("\r\n")).as("seed %d, case %d", seed, i)
          .allMatch(line -> encoded.way().equals("7bit") ? line.length() <= 998 : line.length() <= 76)
          .allMatch(line -> line.chars().allMatch(c -> c < 128));
    }
  }
}
