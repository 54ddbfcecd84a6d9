package app.afterbell.help;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A walkthrough of a minute at most, without sound: what it shows is said by captions (WebVTT), and by the same words
 * below it (R44, WCAG 1.2.1).
 *
 * @param video the path of the file, as {@code captions} and {@code poster}
 * @param length rounded up to seconds
 * @param words of the captions, in their order
 */
public record Film(String video, String captions, String poster, Duration length, List<String> words) {

  private static final Pattern CUE = Pattern.compile(
      "(?m)^\\d\\d:\\d\\d\\.\\d{3} --> (?<minutes>\\d\\d):(?<seconds>\\d\\d)\\.(?<millis>\\d{3})\\R(?<words>.+)$");

  public Film {
    words = List.copyOf(words);
  }

  /** @param vtt the captions' file, one line of words a caption */
  static Film of(String video, String captions, String poster, String vtt) {
    var cue = CUE.matcher(vtt);
    var words = new ArrayList<String>();
    var length = Duration.ZERO;
    while (cue.find()) {
      words.add(cue.group("words"));
      length = Duration.ofMinutes(number(cue.group("minutes"))).plusSeconds(number(cue.group("seconds")))
          .plusMillis(number(cue.group("millis")));
    }
    return new Film(video, captions, poster, length.plusMillis(999).withNanos(0), words);
  }

  private static long number(String figures) {
    return Long.parseLong(figures);
  }
}
