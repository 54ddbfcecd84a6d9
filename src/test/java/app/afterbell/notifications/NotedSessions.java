package app.afterbell.notifications;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Sessions of Ana with notes, and what guardians were told of them. */
abstract class NotedSessions {

  final Given given;
  final ReminderSweep sweep;
  final Sql sql;
  final TestClock clock;

  NotedSessions(Given given, ReminderSweep sweep, Sql sql, TestClock clock) {
    this.given = given;
    this.sweep = sweep;
    this.sql = sql;
    this.clock = clock;
  }

  record Row(PersonId guardian, PersonId student, int place, int sessions) {}

  final List<SessionId> noted(int count) {
    return noted(0, count);
  }

  final List<SessionId> noted(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> given.noted(session(i), Given.NOTES, clock.instant()))
        .toList();
  }

  final SessionId session(int i) {
    return given.session(given.engagement(Cast.ALGEBRA),
        Instant.parse("2026-09-07T20:00:00Z").plus(Duration.ofDays(2L * i)));
  }

  final void later() {
    clock.advance(Duration.ofMinutes(10));
    sweep.turn(Turn.at(clock.instant()));
  }

  final List<Row> told() {
    return sql.sql("""
            select guardian_id as guardian, student_id as student, coalesce(through_place, 0) as place,
                   (select count(*) from notification_session s where s.notification_id = n.id) as sessions
            from notification n order by at, through_place, id
            """)
        .list(Row.class);
  }
}
