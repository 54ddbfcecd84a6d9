package app.afterbell.frame.web;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.CancelReason;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends. What it cannot have sent by our page is taken for nothing said.
 *
 * @param asked whose wish it is: family, mentor or staff
 * @param students for which, by their ids
 * @param told when the family told, on the sender's clocks
 * @param seen the status that stood on the page
 */
public record CancelForm(
    String asked, List<String> students, TypedTime told, String reason, String note, String seen) {

  static CancelForm empty(Asker as, Instant now, ZoneId zone, @Nullable AttendanceStatus seen) {
    return new CancelForm(
        as == Asker.STAFF ? "family" : word(as), List.of(), TypedTime.of(now, zone), "", "", seen == null ? ""
        : word(seen));
  }

  static CancelForm of(Typed fields) {
    return new CancelForm(
        fields.text("asked"), fields.all("student"), TypedTime.sent(fields, "told"), fields.text("reason"),
        fields.text("note").replace("\r\n", "\n"), fields.text("seen"));
  }

  public boolean isAsked(String by) {
    return asked.equals(by);
  }

  /** Whether a student is among those that cannot come: nobody is, until somebody is ticked. */
  public boolean names(PersonId student) {
    return students.contains(student.value().toString());
  }

  boolean isOfFamily(Asker as) {
    return as == Asker.FAMILY || asked.equals("family");
  }

  /** @param toldAt what was typed comes to. @param sole for which it is where nobody is ticked: never several */
  CancelRequest toRequest(Asker as, @Nullable Instant toldAt, Supplier<Set<PersonId>> sole) {
    var askedBy = Typed.one(Asker.class, asked).orElse(null);
    return new CancelRequest(as, askedBy == null ? as
        : askedBy, named(as, sole), toldAt, Typed.one(CancelReason.class, reason).orElse(null), note,
        as == Asker.FAMILY ? Typed.one(AttendanceStatus.class, seen).orElse(null) : null);
  }

  // A form never says "all" by saying nothing.
  private @Nullable Set<PersonId> named(Asker as, Supplier<Set<PersonId>> sole) {
    if (!isOfFamily(as)) {
      return null;
    }
    var ids = students.stream().flatMap(typed -> Typed.readId(typed).stream()).map(PersonId::new)
        .collect(Collectors.toSet());
    return ids.isEmpty() ? sole.get() : ids;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
