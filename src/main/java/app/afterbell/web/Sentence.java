package app.afterbell.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with values in it, as {@link MessageFormat} writes it. A page has hundreds, and nearly all take words and
 * small numbers: these are put between the pieces of the text, in a tenth of its time.
 */
final class Sentence {

  // Signs that stand in no text, one for each place.
  private static final char MARK = '\uE000';

  private static final long GROUPED = 1000;

  private final MessageFormat format;
  private final List<String> pieces = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final boolean plain;

  Sentence(String pattern, Locale locale) {
    format = new MessageFormat(pattern, locale);
    var formats = format.getFormatsByArgumentIndex();
    plain = Arrays.stream(formats).allMatch(Objects::isNull);
    if (plain) {
      split(formats.length);
    }
  }

  private void split(int values) {
    var marks = new Object[values];
    Arrays.setAll(marks, place -> String.valueOf((char) (MARK + place)));
    var text = format.format(marks);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int place = text.charAt(i) - MARK;
      if (place >= 0 && place < values) {
        pieces.add(text.substring(from, i));
        places.add(place);
        from = i + 1;
      }
    }
    pieces.add(text.substring(from));
  }

  String with(@Nullable Object... values) {
    var quick = plain ? quick(values) : null;
    if (quick != null) {
      return quick;
    }
    synchronized (format) {
      return format.format(values);
    }
  }

  private @Nullable String quick(@Nullable Object[] values) {
    var text = new StringBuilder(80);
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      var word = place < values.length ? word(values[place]) : null;
      if (word == null) {
        return null;
      }
      text.append(pieces.get(i)).append(word);
    }
    return text.append(pieces.getLast()).toString();
  }

  private static @Nullable String word(@Nullable Object value) {
    return switch (value) {
      case String words -> words;
      case Integer number when number >= 0 && number < GROUPED -> number.toString();
      case Long number when number >= 0 && number < GROUPED -> number.toString();
      case null, default -> null;
    };
  }
}
