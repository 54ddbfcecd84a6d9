package app.afterbell.sessions;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Booked;
import app.afterbell.testing.Given;
import java.time.Duration;
import java.time.Instant;

/** Sessions that are cancelled, as tests cancel them, and what came of it. */
abstract class CalledOff extends Booked {

  static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  static final Instant EARLY = START.minus(Duration.ofHours(24));
  static final Instant LATE = EARLY.plusSeconds(1);

  final Given given;
  final Cancellations cancellations;

  CalledOff(Given given, Cancellations cancellations, Sql sql) {
    super(sql);
    this.given = given;
    this.cancellations = cancellations;
  }

  final CancelAnswer byElena(SessionId id, Instant now) {
    return by(Asker.FAMILY, given.elena(), id, now);
  }

  final CancelAnswer by(Asker asker, Viewer viewer, SessionId id, Instant now) {
    return cancellations.cancel(id, CancelRequest.by(asker), viewer, now);
  }

  static CancelRequest entered(Asker by, Instant toldAt) {
    return new CancelRequest(by, Asker.FAMILY, null, toldAt, CancelReason.ILL, "By telephone.", null);
  }

  final String status(SessionId id, String student) {
    return sql.sql("select coalesce(status, '') from session_student_plan_fact where session_id = :id and student_id "
        + "= :student")
        .param("id", id).param("student", given.person(student).id()).one(String.class)
        .transform(s -> s.isEmpty() ? null : s);
  }

  final int open() {
    return sql.sql("select count(*) from open_task").one(Integer.class);
  }

  final int entries() {
    return sql.sql("select count(*) from plan_entry").one(Integer.class);
  }
}
