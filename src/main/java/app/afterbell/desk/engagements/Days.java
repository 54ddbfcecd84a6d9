package app.afterbell.desk.engagements;

import app.afterbell.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day in a form, as a date field sends it. */
public final class Days {

  private Days() {}

  /** Null where none was typed, and where it is no day of our times, which is then noted. */
  public static @Nullable LocalDate read(Typed typed, String field, boolean needed) {
    var text = typed.text(field).strip();
    if (text.isEmpty()) {
      if (needed) {
        typed.refuse(field, Wrong.DAY_MISSING);
      }
      return null;
    }
    var day = parse(text);
    if (day == null) {
      typed.refuse(field, Wrong.NO_DAY);
      return null;
    }
    return day;
  }

  /** Null where it is no day of our times. */
  static @Nullable LocalDate parse(String text) {
    try {
      var day = LocalDate.parse(text);
      return day.getYear() < 1970 || day.getYear() >= 2200 ? null : day;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
