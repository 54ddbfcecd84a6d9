package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is uploaded as a logo is hostile until it is drawn anew. */
@RuleTest
class LogoTest {

  static byte[] picture(int width, int height, String format) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var drawing = picture.createGraphics();
    drawing.setColor(Color.ORANGE);
    drawing.fillOval(0, 0, width, height);
    drawing.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void drawsPngAndJpegAnewAndSmall() throws IOException {
    for (var format : new String[] {"png", "jpeg"}) {
      var uploaded = picture(800, 400, format);
      var hidden = ByteBuffer.allocate(uploaded.length + 8).put(uploaded).put("<script>".getBytes()).array();
      var logo = Logo.drawn(hidden).logo();
      assertThat(logo).as(format).isNotNull();
      assertThat(logo.height()).isEqualTo(72);
      assertThat(logo.width()).isEqualTo(144);
      assertThat(logo.png().length).isLessThanOrEqualTo(Logo.MOST_PNG);
      assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).startsWith("\u0089PNG").doesNotContain("script");
      var read = ImageIO.read(new ByteArrayInputStream(logo.png()));
      assertThat(new Color(read.getRGB(72, 36)).getRed()).isGreaterThan(240);
      assertThat(Logo.drawn(hidden).logo().hash()).isEqualTo(logo.hash());
    }
    assertThat(Logo.drawn(picture(20, 10, "png")).logo().height()).isEqualTo(10);
  }

  @Test
  void refusesWhatIsNoPictureByItsFirstBytes() {
    for (var text
        : new String[] {"", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "GIF89a",
        "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ", "BM", "%PDF-1.7", "\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff"}) {
      assertThat(Logo.drawn(text.getBytes(StandardCharsets.ISO_8859_1)).wrong()).as(text)
          .isEqualTo(Logo.Wrong.NO_PICTURE);
    }
    var cut = picture(800, 400, "png");
    assertThat(Logo.drawn(Arrays.copyOf(cut, cut.length / 3)).wrong()).isEqualTo(Logo.Wrong.NO_PICTURE);
  }

  @Test
  void refusesWhatWouldTakeTooMuch() {
    assertThat(Logo.drawn(new byte[Logo.MOST_BYTES + 1]).wrong()).isEqualTo(Logo.Wrong.TOO_LARGE);
    // it says that it is as wide, and would be unpacked to gigabytes
    var bomb = picture(10, 10, "png");
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    assertThat(Logo.drawn(bomb).wrong()).isIn(Logo.Wrong.TOO_MANY_PIXELS, Logo.Wrong.NO_PICTURE);
    assertThat(Logo.drawn(picture(Logo.MOST_SIDE + 1, 1000, "png")).wrong()).isEqualTo(Logo.Wrong.TOO_MANY_PIXELS);
    assertThat(Logo.drawn(picture(900, 100, "png")).wrong()).isEqualTo(Logo.Wrong.TOO_WIDE);
  }

  @Test
  void refusesWhatStaysHeavyWhenItIsSmall() throws IOException {
    var noise = new BufferedImage(700, 100, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int x = 0; x < 700; x++) {
      for (int y = 0; y < 100; y++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(noise, "png", bytes);
    assertThat(Logo.drawn(bytes.toByteArray()).wrong()).isEqualTo(Logo.Wrong.TOO_DETAILED);
  }
}
