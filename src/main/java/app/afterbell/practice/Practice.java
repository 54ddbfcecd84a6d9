package app.afterbell.practice;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.Templates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ticks what was practised, by the student or a guardian who may read their notes. */
@Component
public class Practice {

  private final Sql sql;
  private final Templates templates;

  public Practice(Sql sql, Templates templates) {
    this.sql = sql;
    this.templates = templates;
  }

  record Note(String body, @Nullable String part) {}

  /**
   * Ticks an item of a session's notes, or takes the tick away; doing it again changes nothing.
   *
   * @return false where the notes do not say this any more: nothing was written
   */
  @Transactional
  public boolean tick(SessionId session, PersonId student, String item, boolean done, Viewer by, Instant now) {
    var note = note(session, student, by);
    if (!done) {
      remove(session, student, item);
      return true;
    }
    if (PracticeList.of(note.body(), note.part(), templates.practiseHeadings()).stream()
        .noneMatch(one -> one.key().equals(item))) {
      return false;
    }
    sql.sql("""
            insert into practice_tick (session_id, student_id, item, ticked_by, ticked_at)
            values (:session, :student, :item, :by, :now)
            on conflict do nothing
            """)
        .param("session", session)
        .param("student", student)
        .param("item", item)
        .param("by", by.id())
        .param("now", now)
        .update();
    return true;
  }

  /** @throws NotFound where this reader may not read it */
  private Note note(SessionId session, PersonId student, Viewer by) {
    return sql.sql("""
            select n.body, p.body as part
            from family_access a
            join session_student_fact m on m.student_id = a.student_id and m.session_id = :session
            join notes_fact n on n.session_id = m.session_id
            left join notes_part_fact p on p.session_id = m.session_id and p.student_id = m.student_id
            where a.viewer_id = :viewer and a.student_id = :student and a.reads_notes
            """)
        .param("viewer", by.id())
        .param("student", student)
        .param("session", session)
        .one(Note.class);
  }

  private void remove(SessionId session, PersonId student, String item) {
    sql.sql("delete from practice_tick where session_id = :session and student_id = :student and item = :item")
        .param("session", session)
        .param("student", student)
        .param("item", item)
        .update();
  }
}
