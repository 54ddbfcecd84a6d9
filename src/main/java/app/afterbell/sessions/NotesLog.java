package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.NotesAnswer.AlreadySubmitted;
import app.afterbell.sessions.NotesAnswer.ChangedMeanwhile;
import app.afterbell.sessions.NotesAnswer.Refused;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.sessions.NotesAnswer.Submitted;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done and what to practise: submit and edit (R17, R20). Earlier texts are kept; the draft goes. */
@Component
public class NotesLog {

  private final Sql sql;
  private final AttendanceEntries attendance;
  private final Organizations organizations;
  private final LogEvents events;

  NotesLog(Sql sql, AttendanceEntries attendance, Organizations organizations, LogEvents events) {
    this.sql = sql;
    this.attendance = attendance;
    this.organizations = organizations;
    this.events = events;
  }

  /** Submits notes that no draft of this writer led to: a draft that says something else stays. */
  @Transactional
  public NotesAnswer submit(SessionId id, int basedOn, String body, Viewer by, Instant now) {
    return submit(id, basedOn, body, 0, by, now);
  }

  /**
   * Submits the notes, or edits those that stand.
   *
   * @param basedOn the notes' revision that the writer saw, 0 where they saw none
   * @param draftVersion of the draft that these notes grew from, which goes with them; 0 for none. A draft that was saved
   *     elsewhere since stays.
   */
  @Transactional
  public NotesAnswer submit(SessionId id, int basedOn, String body, int draftVersion, Viewer by, Instant now) {
    var session = OpenedSession.lock(sql, id, by);
    if (!session.startedBy(now)) {
      return new Refused(List.of(new Refusal.NotStarted(session.startsAt())));
    }
    var organization = organizations.current();
    var refusal = NotesRule.of(organization).check(body);
    if (refusal.isPresent()) {
      return new Refused(List.of(refusal.get()));
    }
    var text = NotesRule.normalized(body);
    if (session.notesRevision() > 0) {
      var standing = standing(id);
      if (standing.body().equals(text)) {
        discardDraft(id, text, draftVersion, by);
        return new AlreadySubmitted(standing.revision());
      }
      if (standing.revision() != basedOn) {
        return new ChangedMeanwhile(standing);
      }
    }
    int revision = add(session, text, by, now);
    discardDraft(id, text, draftVersion, by);
    boolean becomesLogged = session.attendanceAt() != null && !session.isLogged();
    if (becomesLogged) {
      events.notesSubmitted(session, attendance.standing(id), organization, now);
    }
    return new Submitted(revision, session.attendanceAt() != null);
  }

  private int add(OpenedSession session, String body, Viewer by, Instant now) {
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
        .param("body", body)
        .update();
    sql.sql("update session set notes_revision = :revision, notes_at = coalesce(notes_at, :now) where id = :id")
        .param("revision", revision)
        .param("now", now)
        .param("id", session.id())
        .update();
    return revision;
  }

  private StandingNotes standing(SessionId id) {
    return sql.sql(
            """
            select n.revision, n.recorded_at, p.name as recorded_by_name, n.body
            from notes_fact n join person_card p on p.id = n.recorded_by
            where n.session_id = :id
            """)
        .param("id", id)
        .one(StandingNotes.class);
  }

  private void discardDraft(SessionId id, String submitted, int draftVersion, Viewer by) {
    sql.sql(
            """
            delete from notes_draft
            where session_id = :id and author_id = :by and (version = :version or rtrim(body, E' \\t\\r\\n') = :submitted)
            """)
        .param("id", id)
        .param("version", draftVersion)
        .param("submitted", submitted)
        .param("by", by.id())
        .update();
  }
}
