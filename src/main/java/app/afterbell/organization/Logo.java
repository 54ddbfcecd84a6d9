package app.afterbell.organization;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was drawn anew: what was uploaded is hostile until then. Its kind is told by its first bytes and not
 * by its name; PNG and JPEG alone are read (an SVG can hold a script), their size is read before they are unpacked, and
 * nothing of them but their pixels is kept.
 */
public record Logo(String hash, byte[] png, int width, int height) {

  /** Of what is uploaded. */
  public static final int MOST_BYTES = 1024 * 1024;
  /** Of a side, and so 16 million pixels: 64 MB while it is drawn. */
  static final int MOST_SIDE = 4000;
  /** What a page loads with it. */
  static final int MOST_PNG = 5 * 1024;
  private static final int[] HEIGHTS = {72, 56, 40, 32};
  private static final int WIDEST = 4;

  /** What is wrong with it; the words are those of the page. */
  public enum Wrong {
    NO_PICTURE, TOO_LARGE, TOO_MANY_PIXELS, TOO_DETAILED, TOO_WIDE
  }

  /** @param logo null where it was refused @param wrong why; null where it was not */
  public record Drawn(@Nullable Logo logo, @Nullable Wrong wrong) {

    static Drawn refused(Wrong wrong) {
      return new Drawn(null, wrong);
    }
  }

  public static Drawn drawn(byte[] uploaded) {
    if (uploaded.length > MOST_BYTES) {
      return Drawn.refused(Wrong.TOO_LARGE);
    }
    var kind = kind(uploaded);
    if (kind.isEmpty()) {
      return Drawn.refused(Wrong.NO_PICTURE);
    }
    var reader = ImageIO.getImageReadersByFormatName(kind.get()).next();
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
      reader.setInput(input, true, true);
      return drawn(reader);
    } catch (IOException | RuntimeException _) {
      return Drawn.refused(Wrong.NO_PICTURE); // cut off, or made to break its reader
    } finally {
      reader.dispose();
    }
  }

  private static Drawn drawn(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > MOST_SIDE || height > MOST_SIDE) {
      return Drawn.refused(Wrong.TOO_MANY_PIXELS);
    }
    if (width > WIDEST * height * 2) {
      return Drawn.refused(Wrong.TOO_WIDE);
    }
    var picture = reader.read(0);
    for (int tall : HEIGHTS) {
      var png = png(scaled(picture, Math.min(tall, height)));
      if (png.length <= MOST_PNG) {
        var drawn = scaledSize(picture, Math.min(tall, height));
        return new Drawn(new Logo(hash(png), png, drawn, Math.min(tall, height)), null);
      }
    }
    return Drawn.refused(Wrong.TOO_DETAILED);
  }

  private static Optional<String> kind(byte[] bytes) {
    return begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n') ? Optional.of("png")
        : begins(bytes, 0xff, 0xd8, 0xff) ? Optional.of("jpeg") : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int scaledSize(BufferedImage picture, int height) {
    return Math.max(1, picture.getWidth() * height / picture.getHeight());
  }

  private static BufferedImage scaled(BufferedImage picture, int height) {
    int width = scaledSize(picture, height);
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var drawing = scaled.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    drawing.drawImage(halved(picture, height), 0, 0, width, height, null);
    drawing.dispose();
    return scaled;
  }

  // In halves: from a picture many times as large, a single step would take every tenth pixel.
  private static BufferedImage halved(BufferedImage picture, int height) {
    var last = picture;
    while (last.getHeight() >= 2 * height && last.getWidth() >= 2) {
      var half = new BufferedImage(last.getWidth() / 2, last.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
      var drawing = half.createGraphics();
      drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      drawing.drawImage(last, 0, 0, half.getWidth(), half.getHeight(), null);
      drawing.dispose();
      last = half;
    }
    return last;
  }

  private static byte[] png(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String hash(byte[] png) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
