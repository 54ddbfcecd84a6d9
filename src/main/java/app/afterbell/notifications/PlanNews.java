package app.afterbell.notifications;

import app.afterbell.sessions.CancellationTakenBack;
import app.afterbell.sessions.SessionCancelled;
import app.afterbell.shared.Sql;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down that people are to be told of a cancellation, in its transaction; and that they are not, where it is
 * taken back.
 */
@Component
class PlanNews {

  private final Sql sql;

  PlanNews(Sql sql) {
    this.sql = sql;
  }

  @EventListener
  void on(SessionCancelled event) {
    sql.sql("insert into plan_news (session_id, revision, due_at) values (:session, :revision, :due)")
        .param("session", event.session())
        .param("revision", event.revision())
        .param("due", event.undoUntil())
        .update();
  }

  @EventListener
  void on(CancellationTakenBack event) {
    sql.sql("""
            update plan_news set dropped_at = :now
            where session_id = :session and revision = :revision and told_at is null
            """)
        .param("now", event.owed().recordedAt())
        .param("session", event.session())
        .param("revision", event.takesBack())
        .update();
  }
}
