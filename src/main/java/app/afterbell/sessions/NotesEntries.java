package app.afterbell.sessions;

import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The append-only history of notes, with the parts for one student each (R21): the newest entry stands. */
@Component
class NotesEntries {

  private final Sql sql;

  NotesEntries(Sql sql) {
    this.sql = sql;
  }

  int add(OpenedSession session, NotesSubmission submission, Viewer by, Instant now) {
    int revision = session.notesRevision() + 1;
    sql.sql(
            """
            insert into notes_entry (session_id, revision, recorded_at, recorded_by, body)
            values (:session, :revision, :now, :by, :body)
            """)
        .param("session", session.id())
        .param("revision", revision)
        .param("now", now)
        .param("by", by.id())
        .param("body", submission.text())
        .update();
    addParts(session.id(), revision, submission.parts());
    sql.sql("update session set notes_revision = :revision, notes_at = coalesce(notes_at, :now) where id = :id")
        .param("revision", revision)
        .param("now", now)
        .param("id", session.id())
        .update();
    return revision;
  }

  /** The notes that stand; there must be some. This does not check the viewer. */
  StandingNotes standing(SessionId id) {
    var entry = sql.sql(
            """
            select n.revision, n.recorded_at, p.name as recorded_by_name, n.body
            from notes_fact n join person_card p on p.id = n.recorded_by
            where n.session_id = :id
            """)
        .param("id", id)
        .one(Entry.class);
    return new StandingNotes(
        entry.revision(), entry.recordedAt(), entry.recordedByName(), entry.body(), parts(id));
  }

  private Map<PersonId, String> parts(SessionId id) {
    return sql.sql("select student_id, body from notes_part_fact where session_id = :id")
        .param("id", id)
        .list(Part.class)
        .stream()
        .collect(Collectors.toMap(Part::studentId, Part::body));
  }

  private void addParts(SessionId id, int revision, @Nullable Map<PersonId, String> parts) {
    if (parts == null && revision > 1) {
      sql.sql(
              """
              insert into notes_part (session_id, revision, student_id, body)
              select session_id, :revision, student_id, body from notes_part
              where session_id = :id and revision = :before
              """)
          .param("revision", revision)
          .param("id", id)
          .param("before", revision - 1)
          .update();
    } else if (parts != null) {
      parts.forEach((student, body) -> sql.sql(
              """
              insert into notes_part (session_id, revision, student_id, body) values (:id, :revision, :student, :body)
              """)
          .param("id", id)
          .param("revision", revision)
          .param("student", student)
          .param("body", body)
          .update());
    }
  }

  record Entry(int revision, Instant recordedAt, String recordedByName, String body) {}

  record Part(PersonId studentId, String body) {}
}
