package app.afterbell.nudges;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Mentors who owe logs, as tests let time pass for them, and what they are told. It is Monday, 5:12 pm in New York. */
abstract class Nudged {

  final Given given;
  final NudgeSweep sweep;
  final Sql sql;
  final TestClock clock;

  Nudged(Given given, NudgeSweep sweep, Sql sql, TestClock clock) {
    this.given = given;
    this.sweep = sweep;
    this.sql = sql;
    this.clock = clock;
  }

  record Row(PersonId mentor, String said, boolean inInbox, boolean mailed) {}

  @BeforeEach
  void begin() {
    given.organization();
    sweep.turn(Turn.at(clock.instant())); // from now on ends are seen
  }

  final SessionId session(String startsAt) {
    return session(startsAt, 60);
  }

  final SessionId session(String startsAt, int minutes) {
    return given.session(given.engagement(Cast.ALGEBRA), Instant.parse(startsAt), minutes);
  }

  final void at(String instant) {
    clock.set(Instant.parse(instant));
    sweep.turn(Turn.at(clock.instant()));
  }

  final List<Row> told() {
    return sql.sql("""
            select mentor_id as mentor, said, in_inbox, mail_id is not null as mailed from nudge order by told_at, id
            """)
        .list(Row.class);
  }

  final List<String> mail() {
    return sql.sql("select recipient || ': ' || subject from mail_message order by id").list(String.class);
  }
}
