package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.demo.Company;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policy.Percent;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog.Said;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.NotesAnswer;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.Percentages;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.Settled;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R13, R25, R26: whatever is submitted, changed and taken back in whatever order, the lines of a session add up to what
 * its standing attendance comes to, and to nothing while it is not logged.
 */
@PageTest
class LinesPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Money BILLED_AN_HOUR = new Money(4111, USD);
  private static final Money PAID_AN_HOUR = new Money(7507, USD);
  private static final Money ALGEBRA_BILLED = new Money(8501, USD);
  private static final Money ALGEBRA_PAID = new Money(5003, USD);
  private static final int PLANNED = 90;

  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Sessions sessions;
  private final Organizations organizations;
  private final PolicyDecisions decisions;
  private final Sql sql;

  LinesPropertyTest(Given given, AttendanceLog attendance, NotesLog notes, Sessions sessions,
      Organizations organizations, PolicyDecisions decisions, Sql sql) {
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.sessions = sessions;
    this.organizations = organizations;
    this.decisions = decisions;
    this.sql = sql;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7, 11, 13, 17, 19, 23})
  void linesAddUpToWhatStands(long seed) {
    var random = new Random(seed);
    var robotics = given.engagement(Cast.ROBOTICS);
    var session = given.session(robotics, Instant.parse("2026-11-22T15:30:00Z"));
    var students = sessions.students(session).stream().map(Sessions.Student::id).toList();
    var now = TestClock.START;
    int edits = 0;
    List<Mark> standing = null;
    int minutes = 0;
    int revision = 0;
    for (int step = 0; step < 30; step++) {
      now = now.plus(random.nextInt(8) == 0 ? Duration.ofDays(random.nextInt(1, 9))
          : Duration.ofMinutes(random.nextInt(1, 9)));
      switch (random.nextInt(6)) {
        case 0 -> {
          if (notes.submit(session, edits, "Step " + step, mentor(), now) instanceof NotesAnswer.Submitted(int next,
              _)) {
            edits = next;
          }
        }
        case 1 -> {
          if (attendance.withdraw(session, revision, mentor(), now) instanceof AttendanceAnswer.Withdrawn(int next)) {
            standing = null;
            revision = next;
          }
        }
        default -> {
          int said = 15 + 5 * random.nextInt(22);
          var marks = students.stream()
              .map(student -> new Mark(student, anyStatus(random), null, null))
              .toList();
          var submission = new AttendanceSubmission(revision, said, marks, random.nextBoolean());
          if (attendance.submit(session, submission, mentor(), now) instanceof AttendanceAnswer.Logged(int next, _)) {
            standing = marks;
            minutes = said;
            revision = next;
          }
        }
      }
      assertThat(sum("earning_line", session)).as("paid, seed %d, step %d", seed, step)
          .isEqualTo(edits > 0 ? paid(standing, minutes) : 0);
      assertThat(sum("charge_line", session)).as("billed, seed %d, step %d", seed, step)
          .isEqualTo(edits > 0 ? billed(standing, minutes) : 0);
    }
    assertThat(chainsBroken()).isZero();
    assertThat(earnedTooEarly()).isZero();
  }

  private Viewer mentor() {
    return given.maya();
  }

  private static AttendanceStatus anyStatus(Random random) {
    return AttendanceStatus.values()[random.nextInt(4)];
  }

  private static long billed(@Nullable List<Mark> marks, int minutes) {
    return marks == null ? 0 : marks.stream().mapToLong(mark -> switch (mark.status()) {
      case ATTENDED -> BILLED_AN_HOUR.forMinutes(minutes, 100).minor();
      case MISSED, CANCELLED_BILLABLE -> BILLED_AN_HOUR.forMinutes(PLANNED, 100).minor();
      case CANCELLED_NON_BILLABLE -> 0;
    }).sum();
  }

  private static long paid(@Nullable List<Mark> marks, int minutes) {
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

  private long sum(String table, SessionId session) {
    return sql.sql("select coalesce(sum(amount), 0) from " + table + " where session_id = :id")
        .param("id", session)
        .one(Long.class);
  }

  /**
   * R39: policies are decided while sessions of three months are logged and corrected, one by one and by the hundred:
   * each session's lines add up to what the policy of its own start says, whenever they were written.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7})
  void linesAddUpToWhatThePolicyOfTheStartSays(long seed) {
    var random = new Random(seed);
    var algebra = given.engagement(Cast.ALGEBRA);
    var ana = given.person(Cast.ANA).id();
    var planned = new HashMap<SessionId, Instant>();
    for (int day = 0; day < 60; day++) {
      var startsAt = TestClock.START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(random.nextInt(700)));
      planned.put(given.session(algebra, startsAt, 60), startsAt);
    }
    var standing = new HashMap<SessionId, Mark>();
    var now = TestClock.START;
    for (int step = 0; step < 60; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(1, 48)));
      if (random.nextInt(4) == 0) {
        decide(now, random);
      }
      var said = new ArrayList<Said>();
      for (var session : planned.entrySet()) {
        if (session.getValue().isBefore(now) && random.nextInt(5) == 0) {
          said.add(new Said(session.getKey(), new AttendanceSubmission(
              revision(session.getKey()), 45, List.of(new Mark(ana, anyStatus(random), null, null)), false), mentor(),
              now));
        }
      }
      attendance.submit(said);
      for (var one : said) {
        standing.put(one.session(), one.submission().marks().getFirst());
        notes.submit(one.session(), 0, "Said.", mentor(), now);
      }
    }
    var policies = organizations.current().policies();
    assertThat(policies.all().size()).isGreaterThan(5);
    standing.forEach((session, mark) -> {
      var percentages = Percentages.of(policies.at(planned.get(session)));
      var billed = percentages.billed(mark.status(), 60, 45);
      var paid = percentages.paid(List.of(mark.status()), 60, 45);
      assertThat(sum("charge_line", session))
          .isEqualTo(ALGEBRA_BILLED.forMinutes(billed.minutes(), billed.percent()).minor());
      assertThat(sum("earning_line", session))
          .isEqualTo(ALGEBRA_PAID.forMinutes(paid.minutes(), paid.percent()).minor());
    });
    assertThat(standing.size()).isGreaterThan(30);
  }

  /**
   * R24: attendance and notes of sessions said for whatever instants in whatever order, as imports and programs say
   * them, corrected and taken back: each session's first line is earned when the later of both was in, and no line
   * before that or before what it corrects.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7})
  void nothingIsEarnedBeforeBothTasksWereIn(long seed) {
    var random = new Random(seed);
    var algebra = given.engagement(Cast.ALGEBRA);
    var ana = given.person(Cast.ANA).id();
    var start = Instant.parse("2026-11-02T21:00:00Z");
    for (int i = 0; i < 12; i++) {
      var session = given.session(algebra, start.plus(Duration.ofHours(2L * i)));
      for (int step = 0; step < 8; step++) {
        var at = start.plus(Duration.ofHours(30 + random.nextInt(24 * 20)));
        switch (random.nextInt(4)) {
          case 0 -> notes.submit(session, 0, "Said.", mentor(), at);
          case 1 -> attendance.withdraw(session, revision(session), mentor(), at);
          case 2 ->
              notes.takeOver(List.of(new NotesLog.Written(session, new NotesSubmission(0, "Said."), mentor(), at)),
                  false);
          default -> attendance.submit(session, new AttendanceSubmission(revision(session), 45 + 5 * random.nextInt(6),
              List.of(new Mark(ana, anyStatus(random), null, null)), random.nextBoolean()), mentor(), at);
        }
      }
    }
    assertThat(sql.sql("""
            select count(*) from earning_line l
            join session_fact s on s.id = l.session_id
            left join earning_line c on c.id = l.corrects
            where l.earned_at < greatest(s.notes_at, c.earned_at)
            """).one(Integer.class)).as("seed %d", seed).isZero();
    assertThat(sql.sql("""
            select count(*) from earning_line l join session_fact s on s.id = l.session_id
            where l.corrects is null and s.logged_at is not null and l.revision = s.attendance_revision
              and l.earned_at <> greatest(s.attendance_at, s.notes_at)
            """).one(Integer.class)).as("seed %d", seed).isZero();
    assertThat(sql.sql("select count(*) from earning_line").one(Integer.class)).isGreaterThan(6);
  }

  private void decide(Instant now, Random random) {
    var from = Organizations.earliest(Company.ZONE, now).plusDays(random.nextInt(10));
    decisions.decide(from,
        _ -> Settled.with(anyPercent(random), anyPercent(random), anyPercent(random), anyPercent(random)), now);
  }

  private static Percent anyPercent(Random random) {
    return new Percent(random.nextInt(101), random.nextInt(101));
  }

  private int revision(SessionId session) {
    return sql.sql("select attendance_revision from session_fact where id = :id").param("id", session)
        .one(Integer.class);
  }

  /** Nothing is earned before it was said, nor before the notes were in, nor before what it corrects. */
  private int earnedTooEarly() {
    return sql.sql("""
            select count(*) from earning_line l
            join session_fact s on s.id = l.session_id
            left join earning_line c on c.id = l.corrects
            where l.earned_at < greatest(l.recorded_at, s.notes_at, c.earned_at)
            """)
        .one(Integer.class);
  }

  /** Each line adds the difference to the line that it corrects, and no line is corrected twice. */
  private int chainsBroken() {
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
