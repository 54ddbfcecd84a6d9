package app.afterbell.notifications;

import app.afterbell.sessions.CancellationTakenBack;
import app.afterbell.sessions.MoveTakenBack;
import app.afterbell.sessions.SessionCancelled;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.SessionMoved;
import app.afterbell.sessions.SessionSubstituted;
import app.afterbell.shared.Sql;
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

  private final Sql sql;

  PlanNews(Sql sql) {
    this.sql = sql;
  }

  @EventListener
  void on(SessionCancelled event) {
    tell(event.session(), event.revision(), event.undoUntil(), event.together());
  }

  @EventListener
  void on(SessionMoved event) {
    tell(event.session(), event.revision(), event.undoUntil(), event.together());
  }

  // Given away and taken back before anybody was told: nobody is told of either.
  @EventListener
  void on(SessionSubstituted event) {
    if (event.takesBack() == null || drop(event.session(), event.takesBack(), event.at()) == 0) {
      tell(event.session(), event.revision(), event.tellAt(), null);
    }
  }

  @EventListener
  void on(CancellationTakenBack event) {
    drop(event.session(), event.takesBack(), event.owed().recordedAt());
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
