package app.afterbell.sessions;


import app.afterbell.sessions.MoveAnswer.Refused;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.support.TransactionOperations;

/** A session of Ana with Maya that is moved. */
abstract class MovedOfMaya {

  static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  static final Instant NEW = Instant.parse("2026-12-01T20:30:00Z");
  static final Instant EARLY = START.minus(Duration.ofHours(24));
  static final Instant LATE = EARLY.plusSeconds(1);
  static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  final Given given;
  final Moves moves;
  final Cancellations cancellations;
  final FreeTimes free;
  final Drafts drafts;
  final Sql sql;
  final TransactionOperations transaction;
  SessionId session;

  MovedOfMaya(
      Given given, Moves moves, Cancellations cancellations, FreeTimes free, Drafts drafts, Sql sql,
      TransactionOperations transaction) {
    this.given = given;
    this.moves = moves;
    this.cancellations = cancellations;
    this.free = free;
    this.drafts = drafts;
    this.sql = sql;
    this.transaction = transaction;
  }

  @BeforeEach
  void aSessionOfAnaWithMaya() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
  }

  MoveAnswer move(String reason, Instant now) {
    return moves.move(session, MoveRequest.by(Asker.MENTOR, NEW, 60, reason), given.maya(), now);
  }

  List<PlanRefusal> reasons(MoveRequest asked, Instant now) {
    return ((Refused) moves.move(session, asked, given.maya(), now)).reasons();
  }

  static MoveRequest asked(String reason, Instant toldAt, boolean waives) {
    return new MoveRequest(Asker.MENTOR, NEW, 60, reason, null, toldAt, waives, null);
  }

  MoveAnswer takeBack(Instant now) {
    return moves.takeBack(session, 1, Asker.MENTOR, given.maya(), now);
  }

  String at(SessionId id) {
    return sql.sql("""
            select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ' ' || planned_minutes
              || case when cancelled_at is null then '' else ' cancelled' end
            from session_plan_fact where id = :id
            """).param("id", id).one(String.class);
  }

  int open() {
    return sql.sql("select count(*) from open_task").one(Integer.class);
  }

  int entries() {
    return sql.sql("select count(*) from plan_history").one(Integer.class);
  }

  int lines() {
    return sql.sql("select (select count(*) from charge_line) + (select count(*) from earning_line)")
        .one(Integer.class);
  }

  long billed() {
    return sql.sql("select coalesce(sum(amount), 0) from charge_line").one(Long.class);
  }

  long paid() {
    return sql.sql("select coalesce(sum(amount), 0) from earning_line").one(Long.class);
  }
}
