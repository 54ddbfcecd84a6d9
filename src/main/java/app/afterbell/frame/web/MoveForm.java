package app.afterbell.frame.web;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends. What it cannot have sent by our page is taken for nothing said.
 *
 * @param starts the new time, on the sender's clocks, and minutes the new length, as they were typed
 * @param reason the key of one of the list
 * @param students whose family asked, by their ids
 * @param told when the family told, on the sender's clocks
 * @param waives whether the old time stays free although it came too late
 */
public record MoveForm(
    TypedTime starts, String minutes, String reason, List<String> students, TypedTime told, boolean waives,
    String note) {

  static MoveForm empty(Instant startsAt, int minutes, Instant now, ZoneId zone) {
    return new MoveForm(TypedTime.of(startsAt, zone), Integer.toString(minutes), "", List.of(),
        TypedTime.of(now, zone), false, "");
  }

  static MoveForm of(Typed typed) {
    return new MoveForm(
        TypedTime.sent(typed, "starts"), typed.text("minutes").strip(), typed.text("reason"), typed.all("student"),
        TypedTime.sent(typed, "told"), typed.has("waives"), typed.text("note").replace("\r\n", "\n"));
  }

  /** With a time that was offered. */
  MoveForm at(Instant startsAt, ZoneId zone) {
    return new MoveForm(TypedTime.of(startsAt, zone), minutes, reason, students, told, waives, note);
  }

  public boolean names(PersonId student) {
    return students.contains(student.value().toString());
  }

  /** @return null where it is no number */
  @Nullable Integer length() {
    return minutes.matches("\\d{1,4}") ? Integer.valueOf(minutes) : null;
  }

  MoveRequest toRequest(Asker as, Instant startsAt, int length, @Nullable Instant toldAt) {
    return new MoveRequest(as, startsAt, length, reason,
        students.stream().flatMap(typed -> Typed.readId(typed).stream()).map(PersonId::new)
            .collect(Collectors.toSet()), toldAt, waives, note);
  }

  /** @return null where it is none, as no page of ours sends it */
  static @Nullable Instant instant(String typed) {
    try {
      return typed.isBlank() ? null : Instant.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
