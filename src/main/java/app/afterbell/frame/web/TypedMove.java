package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.web.TypedTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A move as it was typed: instants and minutes, or why they are none. Times are those of the reader's clocks. */
record TypedMove(
    @Nullable Instant startsAt, @Nullable Integer minutes, @Nullable Instant toldAt, List<Wrong> wrong) {

  static TypedMove of(MoveForm form, ZoneId zone) {
    var starts = at(form.starts(), zone, "starts");
    var told = form.told().isBlank() ? new Read(null, null) : at(form.told(), zone, "told");
    var minutes = form.length();
    var unread = minutes == null ? new Wrong("minutes", ui -> ui.text("frame.move.wrong.minutes")) : null;
    return new TypedMove(starts.at(), minutes, told.at(),
        Stream.of(starts.wrong(), unread, told.wrong()).filter(Objects::nonNull).toList());
  }

  record Read(@Nullable Instant at, @Nullable Wrong wrong) {}

  static Read at(TypedTime typed, ZoneId zone, String field) {
    return switch (typed.on(zone)) {
      case TypedTime.Meant(var at) -> new Read(at, null);
      case TypedTime.Unreadable _ ->
          new Read(null, new Wrong(field, ui -> ui.text("frame.cancel.wrong.told-unreadable")));
      case TypedTime.Skipped skipped -> new Read(null, new Wrong(field, skipped::sentence));
      case TypedTime.Twice _ -> new Read(null, new Wrong(field, ui -> ui.text("frame.cancel.wrong.told-twice")));
    };
  }
}
