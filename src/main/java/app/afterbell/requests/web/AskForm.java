package app.afterbell.requests.web;

import app.afterbell.engagements.EngagementId;
import app.afterbell.requests.RequestRefusal;
import app.afterbell.requests.Wish;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody typed when they ask staff for something: the wish that it makes, or why it cannot be read. */
record AskForm(Map<String, String> fields) {

  /** @param wish null where something cannot be read */
  record Read(@Nullable Wish wish, List<Wrong> wrong) {

    static Read of(Wish wish) {
      return new Read(wish, List.of());
    }

    static Read choice(String field) {
      return new Read(null, List.of(Wrong.of(new RequestRefusal.UnknownChoice(field))));
    }
  }

  @Nullable String reason() {
    return fields.get("reason");
  }

  Read aboutLog(SessionId session) {
    if ("engagement".equals(fields.get("kind"))) {
      var engagement = id("engagement", EngagementId::new);
      return engagement == null ? Read.choice("engagement") : Read.of(new Wish.OtherEngagement(session, engagement));
    }
    var student = id("student", PersonId::new);
    var status = Arrays.stream(AttendanceStatus.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(fields.get("status"))).findFirst();
    return student == null || status.isEmpty() ? Read.choice(student == null ? "student" : "status")
        : Read.of(new Wish.OtherStatus(session, student, status.get(), minutes()));
  }

  Read aboutBill(SessionId session, String only) {
    var student = fields.containsKey("student") ? id("student", PersonId::new) : new PersonId(UUID.fromString(only));
    return student == null ? Read.choice("student") : Read.of(new Wish.Bill(session, student));
  }

  Read unplanned(ZoneId zone) {
    var engagement = id("engagement", EngagementId::new);
    if (engagement == null) {
      return Read.choice("engagement");
    }
    var minutes = minutes();
    return switch (TypedTime.sent(Typed.of(fields), "starts").on(zone)) {
      case TypedTime.Meant(var at) -> Read.of(new Wish.Unplanned(
          engagement, at, minutes == null ? 0 : minutes, fields.getOrDefault("notes", "")));
      case TypedTime.Skipped skipped -> new Read(null, List.of(new Wrong("starts", skipped::sentence)));
      case TypedTime.Twice _ -> new Read(null, List.of(new Wrong("starts", ui -> ui.text("requests.wrong.twice"))));
      case TypedTime.Unreadable _ ->
          new Read(null, List.of(new Wrong("starts", ui -> ui.text("requests.wrong.no-time"))));
    };
  }

  private @Nullable Integer minutes() {
    var typed = fields.getOrDefault("minutes", "").strip();
    return typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
  }

  private <T> @Nullable T id(String field, Function<UUID, T> kind) {
    try {
      return kind.apply(UUID.fromString(fields.getOrDefault(field, "")));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
