package app.afterbell.story;

import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the database has of the story, with names in the place of identities. */
final class Kept {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern SECRET = Pattern.compile("(?<=/)[\\w-]{43}(?![\\w-])");

  private static final Pattern HASH = Pattern.compile("\"(?:[a-z_]*hash|xact)\": \"[^\"]*\"(?:, )?");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+[+-]\\d\\d:\\d\\d");

  private static final Pattern WORDS = Pattern.compile("\\[\"[a-z_]+\"(?:, \"[a-z_]+\")+]");

  // Who signed in when is the test's own, and what a mail's server said comes from none.
  static final List<String> OF_SESSIONS = List.of(
      "session", "session_student", "attendance_entry", "attendance_mark", "notes_entry", "notes_part", "plan_entry",
      "plan_entry_student", "move_proposal", "move_proposal_student", "move_proposal_time", "charge_line", "bill_act",
      "earning_line", "pay_act", "request", "request_word", "log_news", "act_news", "noted_session", "noted_count",
      "reminder_plan", "reminder_place", "notification", "notification_session", "plan_news", "proposal_news",
      "nudge_plan", "nudge", "nudge_session", "nudge_session_seen", "outstanding_note", "waiting_count",
      "person_change", "address_change",
      "invitation", "invitation_student");

  static final List<String> OF_PLANS = List.of("engagement", "engagement_terms", "engagement_student",
      "engagement_student_past", "engagement_end", "weekly_plan", "weekly_time", "weekly_hours", "dated_hours",
      "occurrence", "pause", "fallen_session", "mentor_leave", "holiday", "substitute_offer", "session_substitute",
      "session_before", "session_booking", "series_change", "series_date", "rate_change", "policy", "policy_change",
      "policy_change_value", "hint_change", "session", "session_student", "plan_entry", "plan_entry_student",
      "plan_news", "notification", "coming_session", "calendar_told", "clock_news", "nudge", "waiting_count");

  private final Sql sql;
  private final Map<String, String> names = new HashMap<>();

  Kept(Sql sql) {
    this.sql = sql;
    name("select id::text, name from person");
    name("select id::text, name from engagement");
    name("select id::text, 'request ' || number from request");
    name("select s.id::text, e.subject || ' ' || to_char(coalesce(o.starts_at, s.starts_at) at time zone 'UTC', "
        + "'MM-DD HH24:MI') || case when s.follows is null then '' else ' again' end from session s join engagement e "
        + "on e.id = s.engagement_id left join plan_entry o on o.session_id = s.id and o.revision = 1");
  }

  record Name(String id, String name) {}

  record Letter(Instant createdAt, String recipient, @Nullable String replyTo, String subject, @Nullable String body,
      @Nullable String html, @Nullable Instant bodyUntil) {}

  private void name(String query) {
    sql.sql(query.replaceFirst("::text, ", "::text as id, ").replaceFirst(" from ", " as name from "))
        .list(Name.class).forEach(one -> names.put(one.id(), "[" + one.name() + "]"));
  }

  /** Whatever is known by its identity is written by its name, and everything else as a star. */
  String named(String text) {
    return SECRET.matcher(ID.matcher(text).replaceAll(id -> names.getOrDefault(id.group(), "*"))).replaceAll("*");
  }

  String letters() {
    return sql.sql("""
            select created_at, recipient, reply_to, subject, body, html, body_until from mail_message
            order by created_at, recipient, subject
            """)
        .list(Letter.class).stream()
        .map(one -> named("== " + one.createdAt() + " " + one.recipient() + ", answers to " + one.replyTo() + ", until "
            + one.bodyUntil() + "\n" + one.subject() + "\n\n" + one.body() + "\n" + one.html() + "\n"))
        .map(text -> text.replaceAll("http://localhost:\\d+", "http://here"))
        .collect(Collectors.joining("\n"));
  }

  String rows(List<String> tables) {
    return tables.stream().map(this::rows).collect(Collectors.joining("\n"));
  }

  /** Who has read what until now. */
  String readings() {
    return rows("audit_reading") + rows("notes_read");
  }

  private String rows(String table) {
    return sql.sql("select jsonb_strip_nulls(to_jsonb(t) - 'id')::text from " + table + " t").list(String.class)
        .stream()
        .map(row -> named(HASH.matcher(row).replaceAll("")))
        .map(row -> TIME.matcher(row).replaceAll(at -> OffsetDateTime.parse(at.group()).toInstant().toString()))
        .map(row -> WORDS.matcher(row).replaceAll(list -> Matcher.quoteReplacement(sorted(list.group()))))
        .sorted()
        .collect(Collectors.joining("\n", "== " + table + "\n", "\n"));
  }

  private static String sorted(String list) {
    return Arrays.stream(list.substring(1, list.length() - 1).split(", ")).sorted()
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
