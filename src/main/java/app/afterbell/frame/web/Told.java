package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.sessions.Asker;
import app.afterbell.web.TypedTime;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the family told, as it was typed: an instant, or why it is none. Asked only of a person who enters it for a
 * family.
 */
record Told(@Nullable Instant at, @Nullable Wrong wrong) {

  static Told of(CancelForm form, Asker as, ZoneId zone) {
    if (as == Asker.FAMILY || !form.isOfFamily(as) || form.told().isBlank()) {
      return new Told(null, null);
    }
    return switch (form.told().on(zone)) {
      case TypedTime.Meant(var at) -> new Told(at, null);
      case TypedTime.Unreadable _ ->
          new Told(null, new Wrong("told", ui -> ui.text("frame.cancel.wrong.told-unreadable")));
      case TypedTime.Skipped skipped -> new Told(null, new Wrong("told", skipped::sentence));
      case TypedTime.Twice _ -> new Told(null, new Wrong("told", ui -> ui.text("frame.cancel.wrong.told-twice")));
    };
  }
}
