package app.afterbell.organization;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour, as three parts of 0 to 255, and how well it is read (WCAG 2.2, 1.4.3: at least 4.5 to 1).
 *
 * @param red and green and blue, by the sRGB curve
 */
public record Colour(int red, int green, int blue) {

  public static final Colour WHITE = new Colour(255, 255, 255);
  public static final Colour BLACK = new Colour(0, 0, 0);
  private static final double READABLE = 4.5;

  /** As people type it: {@code #1c5d4a}, also without the sign, or of three signs; else empty. */
  public static Optional<Colour> of(String text) {
    var hex = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
    if (hex.matches("[0-9a-f]{3}")) {
      hex = hex.replaceAll("(.)", "$1$1");
    }
    return hex.matches("[0-9a-f]{6}") ? Optional.of(new Colour(Integer.parseInt(hex, 0, 2, 16),
        Integer.parseInt(hex, 2, 4, 16), Integer.parseInt(hex, 4, 6, 16))) : Optional.empty();
  }

  /** {@code #1c5d4a}. */
  public String hex() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  /** From 1 to 21. */
  public double contrast(Colour other) {
    double mine = luminance();
    double theirs = other.luminance();
    return (Math.max(mine, theirs) + .05) / (Math.min(mine, theirs) + .05);
  }

  public boolean isReadOn(Colour ground) {
    return contrast(ground) >= READABLE;
  }

  /** So many hundredths of another in it. */
  public Colour mixed(Colour other, int hundredths) {
    return new Colour(mixed(red, other.red, hundredths), mixed(green, other.green, hundredths),
        mixed(blue, other.blue, hundredths));
  }

  private double luminance() {
    return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
  }

  private static int mixed(int mine, int theirs, int hundredths) {
    return (mine * (100 - hundredths) + theirs * hundredths + 50) / 100;
  }
}
