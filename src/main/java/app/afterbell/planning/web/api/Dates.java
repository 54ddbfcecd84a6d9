package app.afterbell.planning.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days in bodies: {@code 2026-12-01}, of our times. */
final class Dates {

  private Dates() {}

  static @Nullable LocalDate read(String pointer, @Nullable String text, boolean needed, List<Fault> faults) {
    if (text == null && !needed) {
      return null;
    }
    try {
      var day = LocalDate.parse(text == null ? "" : text);
      if (day.getYear() >= 1970 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException _) {
      // said below
    }
    faults.add(Fault.at(pointer, text == null ? "is missing" : "must be a day such as 2026-12-01"));
    return null;
  }

  /** @throws Problem.Found where it is none */
  static @Nullable LocalDate found(String pointer, @Nullable String text, boolean needed) {
    var faults = new ArrayList<Fault>();
    var day = read(pointer, text, needed, faults);
    if (!faults.isEmpty()) {
      throw Problem.of(ProblemType.MALFORMED, faults).found();
    }
    return day;
  }
}
