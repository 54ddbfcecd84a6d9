package app.afterbell.requests.web;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that asks staff for something.
 *
 * @param session that it is about; null where it was never planned
 * @param name of that session, as its reader calls it
 * @param students whose status, or whose bill
 * @param engagements that it may have been
 * @param typed what was sent and not taken
 */
public record AskPage(
    Portal portal, @Nullable SessionId session, String name, @Nullable Instant startsAt, List<Option> students,
    List<Option> engagements, Map<String, String> typed, List<Wrong> wrong) {

  public boolean isUnplanned() {
    return session == null;
  }

  public boolean isFamilys() {
    return portal == Portal.FAMILY;
  }

  public String path() {
    return session == null ? portal.path() + "/requests/new" : session.pathIn(portal) + "/request";
  }

  public String back() {
    return session == null ? portal.path() + "/requests" : session.pathIn(portal);
  }

  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  public TypedTime starts() {
    return TypedTime.sent(Typed.of(typed), "starts");
  }

  public List<Option> statuses() {
    return Arrays.stream(AttendanceStatus.values())
        .map(status -> new Option(status.name().toLowerCase(Locale.ROOT), status.label())).toList();
  }

  public Map<String, String> errors(Ui ui) {
    return Wrong.sentences(wrong, ui);
  }

  AskPage with(Map<String, String> fields, List<Wrong> against) {
    return new AskPage(portal, session, name, startsAt, students, engagements, fields, against);
  }
}
