package app.afterbell.frame.web.holidays;

import app.afterbell.frame.web.leave.TypedDays;
import app.afterbell.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A holiday that is to be added: typed, or one of those that were proposed and ticked. */
public record NewHoliday(String name, LocalDate from, LocalDate last) {

  private static final int DAY = "2026-12-25".length();
  private static final int MOST = 60;

  /** Nothing where something is wrong, which is then noted. */
  static List<NewHoliday> of(Typed typed) {
    return typed.has("take") || typed.text("kind").equals("public") ? ticked(typed) : single(typed);
  }

  private static List<NewHoliday> single(Typed typed) {
    var from = TypedDays.day(typed, "first");
    var last = typed.text("last").isBlank() ? from : TypedDays.day(typed, "last");
    return from == null || last == null ? List.of() : List.of(new NewHoliday(typed.text("name").strip(), from, last));
  }

  private static List<NewHoliday> ticked(Typed typed) {
    return typed.all("take").stream().flatMap(one -> read(one).stream()).distinct().limit(MOST).toList();
  }

  private static Optional<NewHoliday> read(String sent) {
    if (!sent.matches("\\d{4}-\\d{2}-\\d{2} .+")) {
      return Optional.empty();
    }
    return TypedDays.day(sent.substring(0, DAY)).map(on -> new NewHoliday(sent.substring(DAY).strip(), on, on));
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(last);
  }

  /** As a box of the form sends it. */
  public static String box(LocalDate on, String name) {
    return on + " " + name;
  }
}
