package app.afterbell.frame.web.leave;

import app.afterbell.planning.Leaves.NewLeave;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What the browser sends: days, with times where it is not whole days, on the mentor's clocks. */
final class AwayForm {

  private AwayForm() {}

  /** Null where something is wrong, which is then noted. */
  static @Nullable NewLeave read(Typed typed, Whose whose) {
    var first = TypedDays.day(typed, "first");
    var last = TypedDays.day(typed, "last");
    var from = TypedDays.time(typed, "from");
    var until = TypedDays.time(typed, "until");
    if (!typed.isFine() || first == null || last == null) {
      return null;
    }
    var reason = typed.text("reason").strip();
    var begins = instant(typed, "first", first, from, whose);
    var ends = until == null ? instant(typed, "last", last.plusDays(1), null, whose)
        : instant(typed, "last", last, until, whose);
    return !typed.isFine() ? null
        : new NewLeave(whose.id(), begins, ends, whose.zone(), reason.isEmpty() ? null : reason);
  }

  private static Instant instant(Typed typed, String field, LocalDate day, @Nullable LocalTime at, Whose whose) {
    if (at != null && new TypedTime(day + "T" + at, "first", "").on(whose.zone()) instanceof TypedTime.Skipped) {
      typed.refuse(field, TypedDays.Wrong.SKIPPED);
    }
    return at == null ? day.atStartOfDay(whose.zone()).toInstant() : day.atTime(at).atZone(whose.zone()).toInstant();
  }
}
