package app.afterbell.slack;

import app.afterbell.requests.Conversations;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestKind;
import app.afterbell.requests.RequestState;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what of a request is told in Slack. Who is a student is called by the first name there. */
@Component
class SlackRequests {

  private final Sql sql;
  private final Conversations conversations;

  SlackRequests(Sql sql, Conversations conversations) {
    this.sql = sql;
    this.conversations = conversations;
  }

  record About(
      RequestId id, int number, RequestKind kind, RequestState state, @Nullable Integer minutes,
      @Nullable Integer decidedMinutes, String askedByName, @Nullable String subject, @Nullable Instant startsAt,
      @Nullable Integer plannedMinutes, @Nullable Integer actualMinutes, List<String> students) {

    boolean isOpen() {
      return state == RequestState.OPEN;
    }

    /** A bill is decided by what changes it, beside its session. */
    boolean isDecidedInSlack() {
      return isOpen() && kind != RequestKind.BILL;
    }

    boolean hasMinutes() {
      return kind == RequestKind.LONGER || kind == RequestKind.UNPLANNED;
    }

    String kindWord() {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  record Word(String name, @Nullable RequestState decision, @Nullable String body) {}

  About about(RequestId id) {
    return sql.sql("""
            select r.id, r.number, r.kind, r.state, r.minutes, r.decided_minutes, e.subject,
                   case when exists (select from role_card k where k.person_id = p.id and k.role = 'student')
                     then split_part(p.name, ' ', 1) else p.name end as asked_by_name,
                   coalesce(r.starts_at, s.starts_at) as starts_at, s.planned_minutes, s.actual_minutes,
                   array(select c.name from person_card c where c.id in (
                     select m.student_id from session_student_fact m where m.session_id = r.session_id
                     union all
                     select m.student_id from engagement_member m where m.engagement_id = r.engagement_id)) as students
            from request_card r
            join person_card p on p.id = r.asked_by
            left join session_plan_fact s on s.id = r.session_id
            left join engagement_card e on e.id = coalesce(s.engagement_id, r.engagement_id)
            where r.id = :id
            """)
        .param("id", id)
        .one(About.class);
  }

  /** The conversation, the oldest first, without the surnames of students. */
  List<Word> said(About about) {
    return conversations.of(about.id()).stream()
        .map(said -> new Word(
            about.students().contains(said.saidByName()) ? FirstName.of(said.saidByName()) : said.saidByName(),
            said.decision(), said.body() == null ? null : SlackText.withoutSurnames(said.body(), about.students())))
        .toList();
  }
}
