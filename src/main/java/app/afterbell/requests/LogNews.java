package app.afterbell.requests;

import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.LogChanged;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down, in the transaction of the change, that its families and its mentor are to be told what staff changed of
 * a log (R37, R38): ten minutes later, so that a slip can be mended first. What a company’s files change says no
 * reason, and is not told.
 */
@Component
class LogNews {

  private final Sql sql;

  LogNews(Sql sql) {
    this.sql = sql;
  }

  /** A session that was never planned is on the bill: its family is told like of a change (R37). */
  void added(SessionId session, int revision, Instant now) {
    sql.sql("insert into log_news (session_id, revision, due_at) values (:session, :revision, :due)")
        .param("session", session)
        .param("revision", revision)
        .param("due", now.plus(AttendanceLog.UNDO))
        .update();
  }

  @EventListener
  void on(LogChanged event) {
    var changed = event.outcomes().stream()
        .filter(outcome -> !outcome.recordedBy().equals(outcome.mentor()))
        .toList();
    if (!changed.isEmpty()) {
      sql.sql("""
              insert into log_news (session_id, revision, due_at)
              select h.session_id, h.revision, c.due_at
              from unnest(:sessions::uuid[], :revisions::integer[], :due::timestamptz[]) as c(session_id, revision,
                due_at)
              join attendance_history h on h.session_id = c.session_id and h.revision = c.revision
              where h.reason is not null
              """)
          .each("sessions", changed, Outcome::session)
          .each("revisions", changed, Outcome::revision)
          .each("due", changed, outcome -> outcome.recordedAt().plus(AttendanceLog.UNDO))
          .update();
    }
  }
}
