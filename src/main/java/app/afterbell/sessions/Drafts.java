package app.afterbell.sessions;

import app.afterbell.sessions.DraftAnswer.ChangedMeanwhile;
import app.afterbell.sessions.DraftAnswer.Refused;
import app.afterbell.sessions.DraftAnswer.Saved;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody typed and has not submitted (R19): of the notes for all, one draft for a session and writer, theirs
 * alone.
 */
@Component
public class Drafts {

  /** Characters that a draft can hold: more than a note, so that a text too long to submit is not lost. */
  public static final int LONGEST = 20_000;

  private final Sql sql;

  Drafts(Sql sql) {
    this.sql = sql;
  }

  /** A draft as it was last saved. @param notesRevision of the notes that stood when it was begun, 0 for none */
  public record Draft(int version, int notesRevision, String body, Instant savedAt) {}

  public Optional<Draft> find(SessionId id, Viewer writer) {
    return sql.sql(
            "select version, notes_revision, body, saved_at from notes_draft where session_id = :id and "
            + "author_id = :writer")
        .param("id", id)
        .param("writer", writer.id())
        .optional(Draft.class);
  }

  /**
   * Keeps the draft, unless it changed since the version it is based on.
   *
   * @param basedOn the version last seen, 0 for none
   */
  @Transactional
  public DraftAnswer save(SessionId id, int basedOn, String body, Viewer writer, Instant now) {
    var session = OpenedSession.lock(sql, id, writer);
    var answer = unlessNew(find(id, writer), basedOn, body);
    if (answer.isPresent()) {
      return answer.get();
    }
    int version = sql.sql("""
            insert into notes_draft (session_id, author_id, notes_revision, body, saved_at)
            values (:id, :writer, :notesRevision, :body, :now)
            on conflict (session_id, author_id)
            do update set version = excluded.version, body = excluded.body, saved_at = excluded.saved_at
            returning version
            """)
        .param("id", id)
        .param("writer", writer.id())
        .param("notesRevision", session.notesRevision())
        .param("body", body)
        .param("now", now)
        .one(Integer.class);
    return new Saved(version, now);
  }

  /** What is to be said of a text that is not to be kept, or is kept already. */
  static Optional<DraftAnswer> unlessNew(Optional<Draft> standing, int basedOn, String body) {
    if (!Text.isText(body)) {
      return Optional.of(new Refused(new Refusal.NotText()));
    }
    int length = body.codePointCount(0, body.length());
    if (length > LONGEST) {
      return Optional.of(new Refused(new Refusal.NotesTooLong(length, LONGEST)));
    }
    return standing.flatMap(draft -> {
      if (draft.body().equals(body)) {
        return Optional.of(new Saved(draft.version(), draft.savedAt()));
      }
      return draft.version() == basedOn
          ? Optional.empty()
          : Optional.of(new ChangedMeanwhile(draft.version(), draft.savedAt(), draft.body()));
    });
  }
}
