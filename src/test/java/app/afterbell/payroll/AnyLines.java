package app.afterbell.payroll;

import app.afterbell.demo.Company;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policy.Percent;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.Settled;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Sessions that are logged, changed and taken back at random, and what their lines come to. */
abstract class AnyLines {

  static final Currency USD = Currency.getInstance("USD");
  static final Money BILLED_AN_HOUR = new Money(4111, USD);
  static final Money PAID_AN_HOUR = new Money(7507, USD);
  static final Money ALGEBRA_BILLED = new Money(8501, USD);
  static final Money ALGEBRA_PAID = new Money(5003, USD);
  static final int PLANNED = 90;

  final Given given;
  final AttendanceLog attendance;
  final NotesLog notes;
  final Sessions sessions;
  final Organizations organizations;
  final PolicyDecisions decisions;
  final Sql sql;

  AnyLines(Given given, AttendanceLog attendance, NotesLog notes, Sessions sessions,
      Organizations organizations, PolicyDecisions decisions, Sql sql) {
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.sessions = sessions;
    this.organizations = organizations;
    this.decisions = decisions;
    this.sql = sql;
  }

  final Viewer mentor() {
    return given.maya();
  }

  static AttendanceStatus anyStatus(Random random) {
    return AttendanceStatus.values()[random.nextInt(4)];
  }

  static long billed(@Nullable List<Mark> marks, int minutes) {
    return marks == null ? 0 : marks.stream().mapToLong(mark -> switch (mark.status()) {
      case ATTENDED -> BILLED_AN_HOUR.forMinutes(minutes, 100).minor();
      case MISSED, CANCELLED_BILLABLE -> BILLED_AN_HOUR.forMinutes(PLANNED, 100).minor();
      case CANCELLED_NON_BILLABLE -> 0;
    }).sum();
  }

  static long paid(@Nullable List<Mark> marks, int minutes) {
    if (marks == null) {
      return 0;
    }
    var statuses = marks.stream().map(Mark::status).toList();
    if (statuses.contains(AttendanceStatus.ATTENDED)) {
      return PAID_AN_HOUR.forMinutes(minutes, 100).minor();
    }
    return statuses.stream().allMatch(AttendanceStatus.CANCELLED_NON_BILLABLE::equals)
        ? 0
        : PAID_AN_HOUR.forMinutes(PLANNED, 100).minor();
  }

  final long sum(String table, SessionId session) {
    return sql.sql("select coalesce(sum(amount), 0) from " + table + " where session_id = :id")
        .param("id", session)
        .one(Long.class);
  }

  final void decide(Instant now, Random random) {
    var from = Organizations.earliest(Company.ZONE, now).plusDays(random.nextInt(10));
    decisions.decide(
        new PolicyDecisions.Wish(
            from, Settled.percents(anyPercent(random), anyPercent(random), anyPercent(random), anyPercent(random)),
            "Tried", null),
        given.imogen(), now);
  }

  static Percent anyPercent(Random random) {
    return new Percent(random.nextInt(101), random.nextInt(101));
  }

  final int revision(SessionId session) {
    return sql.sql("select attendance_revision from session_fact where id = :id").param("id", session)
        .one(Integer.class);
  }

  /** Nothing is earned before it was said, nor before the notes were in, nor before what it corrects. */
  final int earnedTooEarly() {
    return sql.sql("""
            select count(*) from earning_line l
            join session_fact s on s.id = l.session_id
            left join earning_line c on c.id = l.corrects
            where l.earned_at < greatest(l.recorded_at, s.notes_at, c.earned_at)
            """)
        .one(Integer.class);
  }

  /** Each line adds the difference to the line that it corrects, and no line is corrected twice. */
  final int chainsBroken() {
    return sql.sql("""
            select count(*) from (
              select l.amount, l.total, p.total as before from earning_line l left join earning_line p
                on p.id = l.corrects
              union all
              select l.amount, l.total, p.total from charge_line l left join charge_line p on p.id = l.corrects) x
            where amount <> total - coalesce(before, 0)
            """)
        .one(Integer.class);
  }
}
