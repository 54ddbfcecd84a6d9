package app.afterbell.frame;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads what people answered in their calendars, for the mentor and for staff. Does not check the viewer: whose the
 * session is, was asked before. Families are told of nobody's.
 */
@Component
class AnsweredQuery {

  private final Sql sql;

  AnsweredQuery(Sql sql) {
    this.sql = sql;
  }

  /** Refusals first. One's own is known to oneself. */
  List<Answered> of(SessionId session, Portal portal, Viewer viewer) {
    return portal == Portal.FAMILY ? List.of() : sql.sql("""
            select a.person_id, p.name, a.person_id = s.mentor_id as mentor, a.answer, a.answered_at
            from calendar_answer a
            join session_plan_fact s on s.id = a.session_id
            join person_card p on p.id = a.person_id
            where a.session_id = :session and (:anyones or a.person_id <> :viewer)
            order by a.answer <> 'declined', a.answered_at, p.name
            limit 50
            """)
        .param("session", session)
        .param("anyones", portal == Portal.STAFF)
        .param("viewer", viewer.id())
        .list(Answered.class);
  }
}
