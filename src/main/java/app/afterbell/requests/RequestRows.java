package app.afterbell.requests;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes requests and what is said in them. What stands is kept in the request's row with each word. */
@Component
class RequestRows {

  private final Sql sql;

  RequestRows(Sql sql) {
    this.sql = sql;
  }

  record Written(RequestId id, int number, int revision) {}

  /** @param reason the first word of the conversation. @return nothing where the same is open already */
  Optional<Written> ask(RequestDraft asked, String reason, Viewer by, Portal as, Instant now) {
    return sql.sql("""
            with asked as (
              insert into request (id, kind, session_id, student_id, engagement_id, minutes, status, starts_at, notes,
                asked_by, asked_as, asked_at, words, last_at, last_by)
              values (:id, :kind, :session, :student, :engagement, :minutes, :status, :startsAt, :notes, :by, :as, :now,
                1, :now, :by)
              on conflict do nothing
              returning id, number, revision),
            said as (
              insert into request_word (request_id, number, said_at, said_by, via, body)
              select id, 1, :now, :by, 'product', :reason from asked)
            select id, number, revision from asked
            """)
        .param("id", RequestId.next())
        .param("kind", asked.kind())
        .param("session", asked.session())
        .param("student", asked.student())
        .param("engagement", asked.engagement())
        .param("minutes", asked.minutes())
        .param("status", asked.status())
        .param("startsAt", asked.startsAt())
        .param("notes", asked.notes())
        .param("by", by.id())
        .param("as", as)
        .param("now", now)
        .param("reason", reason)
        .optional(Written.class);
  }

  /** The one of theirs that is open and asks about the same. */
  Optional<RequestId> open(RequestDraft asked, Viewer by) {
    return sql.sql("""
            select id from request
            where state = 'open' and kind = :kind and asked_by = :by
              and (session_id = :session and student_id is not distinct from :student::uuid
                or kind = 'unplanned' and engagement_id = :engagement and starts_at = :startsAt)
            """)
        .param("kind", asked.kind())
        .param("by", by.id())
        .param("session", asked.session())
        .param("student", asked.student())
        .param("engagement", asked.engagement())
        .param("startsAt", asked.startsAt())
        .optional(RequestId.class);
  }

  boolean wasSaid(OpenedRequest request, String text, Viewer by) {
    return sql.sql("""
            select exists (
              select from request_word w where w.request_id = :id and w.said_by = :by and w.body = :text)
            """)
        .param("id", request.id())
        .param("by", by.id())
        .param("text", text)
        .one(Boolean.class);
  }

  /**
   * The session's row first, as a submission of its attendance locks it: who logs and asks, and who decides, wait for
   * each other and never lock each other out.
   */
  OpenedRequest lock(RequestId id) {
    sql.sql("""
            select s.id from session_plan_fact s where s.id = (select r.session_id from request r where r.id = :id)
            for update
            """)
        .param("id", id)
        .list(java.util.UUID.class);
    return sql.sql("""
            select r.id, r.number, r.kind, r.session_id, r.student_id, r.engagement_id, r.minutes, r.status,
                   r.starts_at, r.notes, r.asked_by, r.asked_as, r.state, r.revision, r.decided_at,
                   (select p.name from person_card p where p.id = r.decided_by) as decided_by_name, r.words
            from request r where r.id = :id
            for update
            """)
        .param("id", id)
        .one(OpenedRequest.class);
  }

  /** @return the request's revision by then */
  int say(OpenedRequest request, @Nullable String text, @Nullable RequestState decision, Via via, Viewer by,
      Instant now) {
    sql.sql("""
            insert into request_word (request_id, number, said_at, said_by, via, decision, body)
            values (:id, :number, :now, :by, :via, :decision, :body)
            """)
        .param("id", request.id())
        .param("number", request.words() + 1)
        .param("now", now)
        .param("by", by.id())
        .param("via", via)
        .param("decision", decision)
        .param("body", text)
        .update();
    return sql.sql("""
            update request set words = words + 1, revision = revision + 1, last_at = :now, last_by = :by
            where id = :id returning revision
            """)
        .param("id", request.id())
        .param("now", now)
        .param("by", by.id())
        .one(Integer.class);
  }

  void askFor(OpenedRequest request, int minutes) {
    sql.sql("update request set minutes = :minutes where id = :id")
        .param("minutes", minutes)
        .param("id", request.id())
        .update();
  }

  void decide(OpenedRequest request, RequestState state, @Nullable Fulfilled done, PersonId by, Instant now) {
    sql.sql("""
            update request
            set state = :state, decided_at = :now, decided_by = :by, decided_minutes = :minutes,
                decided_revision = :revision, session_id = coalesce(session_id, :session)
            where id = :id
            """)
        .param("state", state)
        .param("now", now)
        .param("by", by)
        .param("minutes", done == null ? null : done.minutes())
        .param("revision", done == null ? null : done.revision())
        .param("session", done == null ? null : done.session())
        .param("id", request.id())
        .update();
  }
}
