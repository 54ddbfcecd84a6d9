package app.afterbell.calendar.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the calendar is looked at. */
public enum View {
  MONTH,
  WEEK,
  AGENDA;

  /** As it stands in an address and in the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key that opens it. */
  public String key() {
    return word().substring(0, 1);
  }

  static Optional<View> of(String word) {
    return Stream.of(values()).filter(view -> view.word().equals(word)).findFirst();
  }
}
