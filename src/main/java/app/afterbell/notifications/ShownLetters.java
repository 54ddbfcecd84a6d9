package app.afterbell.notifications;

import app.afterbell.mail.LetterShown;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A reminder holds words of notes: somebody of staff who is shown one in the mailbox has read them, and that is written
 * down (R29).
 */
@Component
class ShownLetters {

  private final Sql sql;
  private final NotesReadings readings;

  ShownLetters(Sql sql, NotesReadings readings) {
    this.sql = sql;
    this.readings = readings;
  }

  @EventListener
  void on(LetterShown shown) {
    var sessions = sql.sql("""
            select s.session_id from notification x join notification_session s on s.notification_id = x.id
            where x.mail_id = :mail
            """)
        .param("mail", shown.message())
        .list(SessionId.class);
    readings.shown(shown.reader(), sessions, shown.at());
  }
}
