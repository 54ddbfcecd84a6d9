package app.afterbell.testing;

import app.afterbell.sessions.Asker;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the rows of the access matrix lie in the world of the cast: what more than one module’s rows ask for. */
public final class Places {

  private static final String SESSION_STARTED = "2026-11-23T21:00:00Z";

  private Places() {}

  public static Object startedSession(Given given) {
    return given.session(Cast.ALGEBRA, SESSION_STARTED).value();
  }

  public static Object lucia(Given given) {
    return given.person(Cast.LUCIA).id().value();
  }

  public static Object message(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into mail_message (id, recipient, subject, body, created_at)
            values (:id, 'maya@example.org', 'Your link', 'Hello', timestamptz '2026-11-23 22:00Z')
            """).param("id", id).update();
    return id;
  }

  public static Object notedSession(Given given) {
    return given.logged(given.session(Cast.ALGEBRA, SESSION_STARTED), TestClock.START).value();
  }

  /** On Thursday, 4:00 pm in New York. */
  public static Object comingSession(Given given) {
    return given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z").value();
  }

  public static Object cancelledSession(Given given, Asker as, Viewer by) {
    return given.cancelled(given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z"), as, by, TestClock.START).value();
  }

  /** From Thursday to Wednesday. */
  public static Object movedSession(Given given, Asker as, Viewer by) {
    return given.moved(given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z"), as, by,
        Instant.parse("2026-12-02T21:00:00Z"), TestClock.START).value();
  }

  /** On Thursday; its family would like Wednesday. */
  public static Object proposedSession(Given given) {
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.proposed(session, given.elena(), Instant.parse("2026-12-02T21:00:00Z"), TestClock.START);
    return session.value();
  }

  /** Of {@link #proposedSession}: the last one. */
  public static Object proposal(Given given) {
    return JdbcClient.create(TestDatabase.dataSource()).sql("select id from move_proposal order by id desc limit 1")
        .query(UUID.class).single();
  }

  /** Of Maya, early in December. */
  public static Object leave(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into mentor_leave (id, mentor_id, from_at, to_at, time_zone, entered_by, entered_at)
            values (:id, :maya, '2026-12-01 05:00Z', '2026-12-02 05:00Z', 'America/New_York', :maya,
                    '2026-11-23 22:00Z')
            """).param("id", id).param("maya", given.maya().id().value()).update();
    return id;
  }

  public static Object holiday(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into holiday (id, name, from_on, to_on, added_by, added_at)
            values (:id, 'Winter break', '2026-12-21', '2026-12-24', :bola, '2026-11-23 22:00Z')
            """).param("id", id).param("bola", given.bola().id().value()).update();
    return id;
  }

  /** Of {@link #comingSession}, to Tomás. */
  public static Object offer(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into substitute_offer (id, session_id, from_mentor_id, to_mentor_id, starts_at, pay_rate, offered_by,
                                          offered_at)
            select :id, s.id, s.mentor_id, :tomas, s.starts_at, 5003, s.mentor_id, '2026-11-23 22:00Z'
            from session s where s.starts_at = '2026-11-26 21:00Z' and s.mentor_id = :maya
            """).param("id", id).param("tomas", given.tomas().id().value()).param("maya", given.maya().id().value())
        .update();
    return id;
  }

  /** By Elena, in the last minute. */
  public static Object bookedSession(Given given) {
    var session = comingSession(given);
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            with booking as (
              insert into session_booking (session_id, booked_by, booked_at, undo_until)
              values (:id, :elena, :now, :now::timestamptz + interval '10 minutes') on conflict do nothing)
            update session set booked = true where id = :id
            """).param("id", session).param("elena", given.elena().id().value())
        .param("now", TestClock.START.atOffset(ZoneOffset.UTC)).update();
    return session;
  }

  public static Object loggedSession(Given given) {
    var session = given.session(Cast.ALGEBRA, SESSION_STARTED);
    return given.attended(session, TestClock.START).value();
  }
}
