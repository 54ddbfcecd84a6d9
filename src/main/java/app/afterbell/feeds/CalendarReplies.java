package app.afterbell.feeds;

import app.afterbell.mail.Incoming;
import app.afterbell.mail.Received;
import app.afterbell.shared.Sql;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps what calendar programs answer (R35). Only what was sent to that address counts, and only for itself: who a
 * message is from and who it answers for are one, and a wrong or an old copy is nothing. A refusal cancels nothing.
 */
@Component
class CalendarReplies implements Incoming {

  private final Sql sql;

  CalendarReplies(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean take(Received message, Instant now) {
    return message.calendars().stream()
        .flatMap(calendar -> CalendarReply.read(calendar).stream())
        .filter(reply -> reply.attendee().equals(message.from()))
        .filter(reply -> keep(reply, now))
        .count() > 0;
  }

  private boolean keep(CalendarReply reply, Instant now) {
    return sql.sql("""
                update calendar_told set answer = :answer, answered_at = :now
                where session_id = :session and lower(recipient) = :attendee and not cancelled
                  and (:anyCopy or sequence = :sequence)
                """)
            .param("answer", reply.answer())
            .param("now", now)
            .param("session", reply.session())
            .param("attendee", reply.attendee())
            .param("anyCopy", reply.sequence() == null)
            .param("sequence", reply.sequence() == null ? 0 : reply.sequence())
            .update()
        > 0;
  }
}
