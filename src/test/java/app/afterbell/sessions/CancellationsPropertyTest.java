package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R14, R25, R31: no matter what is cancelled and taken back by who in which order, what stands follows from the
 * entries, the lines add up to what stands, and nobody has two sessions at once; also with sixteen who write at the
 * same time.
 */
@PageTest
class CancellationsPropertyTest {

  private static final Instant START = Instant.parse("2026-11-27T15:00:00Z");
  private static final int WRITERS = 16;

  private final Given given;
  private final Cancellations cancellations;
  private final Sql sql;
  private EngagementId robotics;
  private List<PersonId> students;
  private Viewer maya;
  private Viewer elena;
  private Viewer avi;
  private Viewer bola;

  CancellationsPropertyTest(Given given, Cancellations cancellations, Sql sql) {
    this.given = given;
    this.cancellations = cancellations;
    this.sql = sql;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7, 11})
  void linesAddUpToWhatStandsOneAfterTheOther(long seed) {
    var random = new Random(seed);
    var session = robotics();
    var now = START.minus(Duration.ofHours(25));
    for (int step = 0; step < 60; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(1, 6)));
      act(session, random, now);
      assertThat(wrong()).as("seed %d, step %d", seed, step).isEmpty();
    }
    assertThat(sql.sql("select count(*) from plan_entry").one(Integer.class)).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void andWithSixteenWritersAtOnce(long seed) throws Exception {
    var random = new Random(seed);
    var sessions = new ArrayList<>(List.of(robotics()));
    var now = START.minus(Duration.ofHours(23));
    for (int round = 0; round < 6; round++) {
      var at = now.plus(Duration.ofMinutes(4L * round));
      var calls = new ArrayList<Callable<Object>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        var own = new Random(random.nextLong());
        var session = sessions.get(random.nextInt(sessions.size()));
        calls.add(() -> act(session, own, at));
      }
      calls.add(() -> sessions.add(plan(Duration.ofMinutes(30L * random.nextInt(4)))));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        // a plan of two at once may be refused by the database; nothing else may go wrong
        assertThat(threads.invokeAll(calls).stream().limit(WRITERS)
            .filter(call -> call.state() == Future.State.FAILED).map(Future::exceptionNow))
            .as("seed %d", seed).isEmpty();
      }
      assertThat(wrong()).as("seed %d, round %d", seed, round).isEmpty();
    }
  }

  private Object act(SessionId session, Random random, Instant now) {
    return switch (random.nextInt(6)) {
      case 0 -> cancellations.cancel(session, CancelRequest.by(Asker.MENTOR), maya, now);
      case 1 -> cancellations.cancel(session, CancelRequest.by(Asker.FAMILY), elena, now);
      case 2 -> cancellations.cancel(session, CancelRequest.by(Asker.FAMILY), avi, now);
      case 3 ->
          cancellations.cancel(session, entered(now.minus(Duration.ofHours(random.nextInt(4))), random), bola, now);
      default -> takeBackAny(session, random, now);
    };
  }

  private CancelRequest entered(Instant toldAt, Random random) {
    var student = students.get(random.nextInt(students.size()));
    return new CancelRequest(Asker.STAFF, Asker.FAMILY, Set.of(student), toldAt, null, null, null);
  }

  record Entry(int revision, PersonId recordedBy, Asker askedBy) {}

  private Object takeBackAny(SessionId session, Random random, Instant now) {
    var entries = sql.sql("""
            select revision, recorded_by, asked_by from plan_history where session_id = :id and kind = 'cancelled'
            order by revision desc limit 3
            """).param("id", session).list(Entry.class);
    if (entries.isEmpty()) {
      return "nothing to take back";
    }
    var entry = entries.get(random.nextInt(entries.size()));
    for (Viewer viewer : List.of(maya, bola, elena, avi)) {
      if (viewer.id().equals(entry.recordedBy())) {
        var as = viewer.equals(maya) ? Asker.MENTOR : viewer.equals(bola) ? Asker.STAFF : Asker.FAMILY;
        return cancellations.takeBack(session, entry.revision(), as, viewer, now);
      }
    }
    throw new IllegalStateException(entry.toString());
  }

  private SessionId robotics() {
    robotics = given.engagement(Cast.ROBOTICS);
    maya = given.maya();
    elena = given.elena();
    avi = given.viewer(Cast.AVI);
    bola = given.bola();
    var session = plan(Duration.ZERO);
    students = sql.sql("select student_id from session_student_fact").list(PersonId.class);
    return session;
  }

  private SessionId plan(Duration later) {
    return given.session(robotics, START.plus(later), 90);
  }

  /** What stands, and what follows from the entries and the lines, where they differ. */
  private List<String> wrong() {
    return sql.sql("""
            with standing as (
              select e.* from plan_entry e
              where e.kind = 'cancelled'
                and not exists (select from plan_entry t where t.session_id = e.session_id
                  and t.takes_back = e.revision)),
            company as (
              select session_id from standing where asked_by <> 'family'),
            off as (
              select p.session_id, p.student_id, max(p.status) as status
              from standing e join plan_entry_student p on (p.session_id, p.revision) = (e.session_id, e.revision)
              group by p.session_id, p.student_id)
            select 'student ' || m.student_id from session_student m
            left join off o on (o.session_id, o.student_id) = (m.session_id, m.student_id)
            left join company c on c.session_id = m.session_id
            where (m.cancelled_at is not null) <> (o.student_id is not null or c.session_id is not null)
               or m.status is distinct from o.status
            union all
            select 'session ' || s.id from session s
            where (s.cancelled_at is not null) <> (not exists (
              select from session_student m where m.session_id = s.id and m.cancelled_at is null))
            union all
            select 'charge of ' || m.student_id || ': ' || coalesce(sum(l.amount), 0) from session_student m
            left join charge_line l on (l.session_id, l.student_id) = (m.session_id, m.student_id)
            group by m.session_id, m.student_id, m.status
            having coalesce(sum(l.amount), 0) <> case
              when m.status = 'cancelled_billable' and m.session_id not in (select session_id
                from company) then 6167 else 0 end
            union all
            select 'pay: ' || coalesce(sum(l.amount), 0) from session s left join earning_line l on l.session_id = s.id
            group by s.id
            having coalesce(sum(l.amount), 0) <> case
              when s.cancelled_at is not null and s.id not in (select session_id from company)
                and exists (select from session_student m where m.session_id = s.id and m.status = 'cancelled_billable')
              then 11261 else 0 end
            union all
            select 'two lines that nothing corrects' from charge_line l
            where l.corrects is null group by l.session_id, l.student_id having count(*) > 1
            union all
            select 'two at once' from session a join session b on a.mentor_id = b.mentor_id and a.id < b.id
            where a.cancelled_at is null and b.cancelled_at is null and a.guarded and b.guarded
              and session_time(a.starts_at, a.planned_minutes) && session_time(b.starts_at, b.planned_minutes)
            """)
        .list(String.class);
  }
}
