package app.afterbell.ledger;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What all acts of staff beside a session's lines share (R38): who may make them, that one form makes one, and that
 * they can be taken back for ten minutes. The table is that of the module that makes one of this, with
 * {@code undo_until}, {@code taken_back_at} and {@code taken_back_by}.
 */
public final class Acts {

  /** So long they can be taken back, and are told to nobody. */
  public static final Duration UNDO = Duration.ofMinutes(10);

  private final Sql sql;
  private final String table;

  public Acts(Sql sql, String table) {
    this.sql = sql;
    this.table = table;
  }

  /** @throws NotFound for all but those who settle amounts */
  public static void admit(Viewer by) {
    if (!by.may(Power.SETTLE_AMOUNTS)) {
      throw new NotFound();
    }
  }

  /**
   * Keeps others from acting beside this session until the transaction ends.
   *
   * @return until when the act of this id can be taken back; empty where none was made yet
   */
  public Optional<Instant> begin(SessionId session, UUID id) {
    sql.sql("select id from session_plan_fact where id = :session for update").param("session", session)
        .one(UUID.class);
    return sql.sql("select undo_until from " + table + " where id = :id").param("id", id).optional(Instant.class);
  }

  /** Safe to repeat. @return until when it could be taken back; empty where that is over, and nothing was done */
  public Optional<Instant> takeBack(UUID id, Viewer by, Instant now) {
    admit(by);
    var undoUntil = sql.sql("select undo_until from " + table + " where id = :id for update").param("id", id)
        .one(Instant.class);
    if (!now.isBefore(undoUntil)) {
      return Optional.empty();
    }
    sql.sql("update " + table
        + " set taken_back_at = :now, taken_back_by = :by where id = :id and taken_back_at is null")
        .param("now", now)
        .param("by", by.id())
        .param("id", id)
        .update();
    return Optional.of(undoUntil);
  }
}
