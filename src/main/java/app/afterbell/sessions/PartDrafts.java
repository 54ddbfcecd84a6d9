package app.afterbell.sessions;

import app.afterbell.sessions.DraftAnswer.Refused;
import app.afterbell.sessions.DraftAnswer.Saved;
import app.afterbell.sessions.Drafts.Draft;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody typed for one student's family alone (R21) and has not submitted (R19): one draft for each, theirs
 * alone.
 */
@Component
public class PartDrafts {

  private final Sql sql;

  PartDrafts(Sql sql) {
    this.sql = sql;
  }

  record Row(PersonId studentId, int version, int notesRevision, String body, Instant savedAt) {

    private Draft toDraft() {
      return new Draft(version, notesRevision, body, savedAt);
    }
  }

  public Map<PersonId, Draft> find(SessionId id, Viewer writer) {
    return sql.sql("""
            select student_id, version, notes_revision, body, saved_at from notes_part_draft
            where session_id = :id and author_id = :writer
            """)
        .param("id", id)
        .param("writer", writer.id())
        .list(Row.class)
        .stream()
        .collect(Collectors.toMap(Row::studentId, Row::toDraft));
  }

  /**
   * Keeps the draft, unless it changed since the version it is based on.
   *
   * @param student of the session, or one that has a part
   * @param basedOn the version last seen, 0 for none
   */
  @Transactional
  public DraftAnswer save(SessionId id, PersonId student, int basedOn, String body, Viewer writer, Instant now) {
    var session = OpenedSession.lock(sql, id, writer);
    if (!session.students().contains(student) && !hasPart(id, student)) {
      return new Refused(new Refusal.NotInSession(student));
    }
    var answer = Drafts.unlessNew(Optional.ofNullable(find(id, writer).get(student)), basedOn, body);
    if (answer.isPresent()) {
      return answer.get();
    }
    int version = sql.sql("""
            insert into notes_part_draft (session_id, author_id, student_id, notes_revision, body, saved_at)
            values (:id, :writer, :student, :notesRevision, :body, :now)
            on conflict (session_id, author_id, student_id)
            do update set version = excluded.version, body = excluded.body, saved_at = excluded.saved_at
            returning version
            """)
        .param("id", id)
        .param("writer", writer.id())
        .param("student", student)
        .param("notesRevision", session.notesRevision())
        .param("body", body)
        .param("now", now)
        .one(Integer.class);
    return new Saved(version, now);
  }

  private boolean hasPart(SessionId id, PersonId student) {
    return sql.sql("select exists (select from notes_part_fact where session_id = :id and student_id = :student)")
        .param("id", id)
        .param("student", student)
        .one(Boolean.class);
  }
}
