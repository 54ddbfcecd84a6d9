package app.afterbell.notifications;

import app.afterbell.sessions.BookingTakenBack;
import app.afterbell.sessions.CancellationTakenBack;
import app.afterbell.sessions.MoveTakenBack;
import app.afterbell.sessions.SessionBooked;
import app.afterbell.sessions.SessionCancelled;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.SessionMoved;
import app.afterbell.sessions.SessionSubstituted;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down that people are to be told of a cancellation, a move or a substitute, in its transaction; and that they
 * are not, where it is taken back.
 */
@Component
class PlanNews {

  /** The revision of a plan to which nothing was done yet. */
  private static final int BOOKED = 0;
  private static final Duration SOON = Duration.ofMinutes(10);

  private final Sql sql;

  PlanNews(Sql sql) {
    this.sql = sql;
  }

  @EventListener
  void on(SessionCancelled event) {
    tell(event.session(), event.revision(), event.undoUntil(), event.together());
  }

  @EventListener
  void on(SessionBooked event) {
    tell(event.session(), BOOKED, event.undoUntil(), null);
  }

  // Nobody was told, and the session will be gone.
  @EventListener
  void on(BookingTakenBack event) {
    sql.sql("delete from plan_news where session_id = :session and told_at is null")
        .param("session", event.session())
        .update();
  }

  @EventListener
  void on(SessionMoved event) {
    tell(event.session(), event.revision(), event.undoUntil(), event.together());
  }

  // Told is who has it now, where that is another one than was told last: given away, taken back and given to somebody
  // else at once is one mail or none.
  @EventListener
  void on(SessionSubstituted event) {
    dropSubstitutes(event.session(), event.at());
    if (!event.to().equals(knownMentor(event.session()))) {
      tell(event.session(), event.revision(), event.tellAt(), null);
    }
  }

  // Who was told that it is cancelled is told that it takes place after all, once that can no longer change at once.
  @EventListener
  void on(CancellationTakenBack event) {
    var now = event.owed().recordedAt();
    if (drop(event.session(), event.takesBack(), now) == 0 && event.together() != null) {
      tell(event.session(), event.revision(), now.plus(SOON), event.together());
    }
  }

  @EventListener
  void on(MoveTakenBack event) {
    drop(event.session(), event.takesBack(), event.at());
  }

  private void tell(SessionId session, int revision, Instant due, @Nullable UUID together) {
    sql.sql("""
            insert into plan_news (session_id, revision, due_at, together)
            values (:session, :revision, :due, :together)
            """)
        .param("session", session)
        .param("revision", revision)
        .param("due", due)
        .param("together", together)
        .update();
  }

  private void dropSubstitutes(SessionId session, Instant now) {
    sql.sql("""
            update plan_news n set dropped_at = :now
            where n.session_id = :session and n.told_at is null and n.dropped_at is null
              and exists (select from plan_history h where h.session_id = n.session_id and h.revision = n.revision
                          and h.kind = 'substituted')
            """)
        .param("now", now)
        .param("session", session)
        .update();
  }

  private PersonId knownMentor(SessionId session) {
    return sql.sql("""
            select coalesce(
              (select h.to_mentor_id from plan_news n
               join plan_history h on h.session_id = n.session_id and h.revision = n.revision
               where n.session_id = s.id and n.told_at is not null and h.kind = 'substituted'
               order by n.revision desc limit 1),
              e.mentor_id)
            from session_plan_fact s join engagement_card e on e.id = s.engagement_id
            where s.id = :session
            """)
        .param("session", session)
        .one(PersonId.class);
  }

  private int drop(SessionId session, int revision, Instant now) {
    return sql.sql("""
            update plan_news set dropped_at = :now
            where session_id = :session and revision = :revision and told_at is null
            """)
        .param("now", now)
        .param("session", session)
        .param("revision", revision)
        .update();
  }
}
