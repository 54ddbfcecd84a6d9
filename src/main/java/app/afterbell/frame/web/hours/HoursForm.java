package app.afterbell.frame.web.hours;

import app.afterbell.frame.web.leave.TypedDays;
import app.afterbell.planning.Availability.Misfit;
import app.afterbell.planning.Availability.Why;
import app.afterbell.planning.Hours;
import app.afterbell.planning.Hours.Weekly;
import app.afterbell.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Weekly hours in a form: three times a day, each from and until. Until midnight is 12:00 am. */
final class HoursForm {

  /** Times on one day. */
  static final int ROWS = 3;
  private static final int DAY = 1440;

  private HoursForm() {}

  /** As the form shows what is published. */
  static Typed of(Hours hours) {
    var fields = new LinkedHashMap<String, String>();
    for (var day : DayOfWeek.values()) {
      var theirs = hours.weekly().stream().filter(one -> one.day() == day).limit(ROWS).toList();
      for (int i = 0; i < theirs.size(); i++) {
        fields.put(field("from", day, i), time(theirs.get(i).from()));
        fields.put(field("to", day, i), time(theirs.get(i).to()));
      }
    }
    return Typed.of(fields);
  }

  /** What is wrong is noted. */
  static List<Weekly> read(Typed typed) {
    var weekly = new ArrayList<Weekly>();
    for (var day : DayOfWeek.values()) {
      for (int i = 0; i < ROWS; i++) {
        var from = TypedDays.time(typed, field("from", day, i));
        var to = TypedDays.time(typed, field("to", day, i));
        if (from != null && to != null) {
          weekly.add(new Weekly(day, minute(from), until(to)));
        } else if (from != null || to != null) {
          typed.refuse(field(from == null ? "from" : "to", day, i), TypedDays.Wrong.NO_TIME);
        }
      }
    }
    return List.copyOf(weekly);
  }

  /** Beside which field it is said: in the row that it is of. */
  static String fieldOf(Misfit misfit, Typed typed) {
    var which = misfit.why() == Why.ENDS_BEFORE ? "to" : "from";
    return IntStream.range(0, ROWS)
        .filter(row -> read(typed, misfit.of().day(), row).equals(Optional.of(misfit.of())))
        .mapToObj(row -> field(which, misfit.of().day(), row)).reduce((_, last) -> last)
        .orElseGet(() -> field(which, misfit.of().day(), 0));
  }

  private static Optional<Weekly> read(Typed typed, DayOfWeek day, int row) {
    var from = TypedDays.time(typed, field("from", day, row));
    var to = TypedDays.time(typed, field("to", day, row));
    return from == null || to == null ? Optional.empty() : Optional.of(new Weekly(day, minute(from), until(to)));
  }

  /** One day's times on each of the days from Monday to Friday. */
  static Typed copied(Typed typed, DayOfWeek from) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (var day : DayOfWeek.values()) {
      var source = day.getValue() <= DayOfWeek.FRIDAY.getValue() ? from : day;
      for (int i = 0; i < ROWS; i++) {
        fields.put(field("from", day, i), typed.text(field("from", source, i)));
        fields.put(field("to", day, i), typed.text(field("to", source, i)));
      }
    }
    return Typed.of(fields);
  }

  static String field(String which, DayOfWeek day, int row) {
    return which + "-" + day.getValue() + "-" + row;
  }

  static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /** Of an end: midnight is that of the next day. */
  static int until(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? DAY : minute(time);
  }

  static String time(int minute) {
    return local(minute).toString();
  }

  static LocalTime local(int minute) {
    return LocalTime.of(minute / 60 % 24, minute % 60);
  }

  static @Nullable DayOfWeek copiedFrom(String act) {
    return act.matches("copy-[1-7]") ? DayOfWeek.of(act.charAt(act.length() - 1) - '0') : null;
  }
}
