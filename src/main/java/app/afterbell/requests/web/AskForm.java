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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody typed when they ask staff for something: the wish that it makes, or why it cannot be read. */
record AskForm(Map<String, String> fields) {

  /** @param wish null where something cannot be read. @param wrong what that is */
  record Read(@Nullable Wish wish, List<Wrong> wrong) {

    static Read of(Wish wish) {
      return new Read(wish, List.of());
    }
  }

  @Nullable String reason() {
    return fields.get("reason");
  }

  String notes() {
    return fields.getOrDefault("notes", "");
  }

  Read aboutLog(SessionId session) {
    if ("engagement".equals(fields.get("kind"))) {
      var engagement = id("engagement", EngagementId::new);
      return engagement == null ? new Read(null, List.of(choice("engagement")))
          : Read.of(new Wish.OtherEngagement(session, engagement));
    }
    var student = id("student", PersonId::new);
    var status = Typed.one(AttendanceStatus.class, fields.getOrDefault("status", ""));
    if (student != null && status.isPresent()) {
      return Read.of(new Wish.OtherStatus(session, student, status.get(), minutes()));
    }
    var wrong = new ArrayList<Wrong>();
    if (student == null) {
      wrong.add(choice("student"));
    }
    if (status.isEmpty()) {
      wrong.add(choice("status"));
    }
    return new Read(null, wrong);
  }

  Read aboutBill(SessionId session, String only) {
    var student = fields.containsKey("student") ? id("student", PersonId::new) : new PersonId(UUID.fromString(only));
    return student == null ? new Read(null, List.of(choice("student"))) : Read.of(new Wish.Bill(session, student));
  }

  Read unplanned(ZoneId zone) {
    var engagement = id("engagement", EngagementId::new);
    var starts = TypedTime.sent(Typed.of(fields), "starts").on(zone);
    if (engagement != null && starts instanceof TypedTime.Meant(var at)) {
      return Read.of(new Wish.Unplanned(engagement, at, Objects.requireNonNullElse(minutes(), 0), notes()));
    }
    var wrong = new ArrayList<Wrong>();
    if (engagement == null) {
      wrong.add(choice("engagement"));
    }
    switch (starts) {
      case TypedTime.Meant _ -> { }
      case TypedTime.Skipped skipped -> wrong.add(new Wrong("starts", skipped::sentence));
      case TypedTime.Twice _ -> wrong.add(new Wrong("starts", ui -> ui.text("requests.wrong.twice")));
      case TypedTime.Unreadable _ -> wrong.add(new Wrong("starts", ui -> ui.text("requests.wrong.no-time")));
    }
    return new Read(null, wrong);
  }

  private static Wrong choice(String field) {
    return Wrong.of(new RequestRefusal.UnknownChoice(field));
  }

  /** Null where nothing was typed; what is no number is none that fits. */
  @Nullable Integer minutes() {
    var typed = fields.getOrDefault("minutes", "").strip();
    return typed.isEmpty() ? null : typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
  }

  private <T> @Nullable T id(String field, Function<UUID, T> kind) {
    try {
      return kind.apply(UUID.fromString(fields.getOrDefault(field, "")));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
