package app.afterbell.organization;

import java.util.List;
import java.util.stream.IntStream;

/** Paper and ink, light or dark: on which the company's colour is read, and which is read on it (R39). */
public enum Theme {
  LIGHT(List.of("#faf8f4", "#ffffff"), Colour.BLACK),
  DARK(List.of("#14171c", "#1c2027"), Colour.WHITE);

  private final List<Colour> grounds;
  private final Colour away;

  Theme(List<String> grounds, Colour away) {
    this.grounds = grounds.stream().map(text -> Colour.of(text).orElseThrow()).toList();
    this.away = away;
  }

  /** Whether words of it are read on the paper, on cards, and on the soft ground made of it. */
  public boolean reads(Colour colour) {
    return grounds.stream().allMatch(colour::isReadOn) && colour.isReadOn(soft(colour));
  }

  /** The nearest that is read: darker on light paper, lighter on dark. Itself, where it is read. */
  public Colour nearest(Colour colour) {
    return IntStream.rangeClosed(0, 100).mapToObj(hundredths -> colour.mixed(away, hundredths))
        .filter(this::reads).findFirst().orElseThrow();
  }

  /** Of cards: the nearer to grey of the two. */
  public Colour ground() {
    return grounds.getLast();
  }

  /** A ground with a breath of it. */
  public Colour soft(Colour colour) {
    return grounds.getLast().mixed(colour, 10);
  }

  /** A step further from the paper, for what is pointed at. */
  public Colour stronger(Colour colour) {
    return colour.mixed(away, 18);
  }

  /** What is written on it: white or near black, whichever is read better. */
  public Colour ink(Colour colour) {
    var dark = grounds.getFirst().mixed(Colour.BLACK, 60);
    var night = this == LIGHT ? Colour.BLACK : dark;
    return Colour.WHITE.contrast(colour) >= night.contrast(colour) ? Colour.WHITE : night;
  }
}
