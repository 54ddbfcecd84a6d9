package app.afterbell.frame.web.leave;

import app.afterbell.shared.Reason;
import app.afterbell.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days and times of day in a form, as the fields of browsers send them. */
public final class TypedDays {

  /** Why something typed is no day or time. */
  public enum Wrong implements Reason {
    DAY_MISSING, NO_DAY, NO_TIME, SKIPPED;

    @Override
    public String key() {
      return "frame.away.wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private TypedDays() {}

  /** Null where it is none, which is then noted. */
  public static @Nullable LocalDate day(Typed typed, String field) {
    if (typed.text(field).isBlank()) {
      typed.refuse(field, Wrong.DAY_MISSING);
      return null;
    }
    var day = day(typed.text(field).strip());
    if (day.isEmpty()) {
      typed.refuse(field, Wrong.NO_DAY);
    }
    return day.orElse(null);
  }

  /** Empty where it is no day of our times. */
  public static Optional<LocalDate> day(String text) {
    return parsed(LocalDate::parse, text).filter(day -> day.getYear() >= 1970 && day.getYear() < 2200);
  }

  /** Null where none was typed, and where it is none, which is then noted. */
  public static @Nullable LocalTime time(Typed typed, String field) {
    if (typed.text(field).isBlank()) {
      return null;
    }
    var time = parsed(LocalTime::parse, typed.text(field).strip());
    if (time.isEmpty()) {
      typed.refuse(field, Wrong.NO_TIME);
    }
    return time.orElse(null);
  }

  private static <T> Optional<T> parsed(Function<String, T> reading, String text) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
