package app.afterbell.help;

/**
 * A part of a page, as the product shows it: wide and on a phone, by day and by night (R44).
 *
 * @param alt what is seen on it, for who does not see it
 */
public record Picture(String alt, Shot wide, Shot phone) {

  /**
   * One size of it.
   *
   * @param light the path of the file, and {@code dark} of that for a dark screen
   * @param width in CSS pixels, as {@code height}: a page keeps the room before the file is there
   */
  public record Shot(String light, String dark, int width, int height) {}
}
