package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands is stored beside what happened: whatever is submitted, changed and taken back, both say the same. */
@PageTest
class StandingRowsTest {

  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Sql sql;

  StandingRowsTest(Given given, AttendanceLog attendance, NotesLog notes, Sql sql) {
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.sql = sql;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7, 11})
  void whatIsStoredIsWhatTheHistorySays(long seed) {
    var random = new Random(seed);
    var session = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    var students = students(session);
    var now = TestClock.START;
    for (int step = 0; step < 40; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(1, 6)));
      switch (random.nextInt(3)) {
        case 0 -> attendance.withdraw(session, revision("attendance", session), given.maya(), now);
        case 1 -> attendance.submit(session, anyAttendance(session, students, random), given.maya(), now);
        default -> notes.submit(session, anyNotes(session, students, random), given.maya(), now);
      }
      assertThat(differences()).as("seed %d, step %d", seed, step).isEmpty();
    }
  }

  @Test
  void tellsEachFamilyOfWhatChangedForItAndOfNothingElse() {
    var session = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    var lucia = given.viewer(Cast.LUCIA).id();
    given.noted(session, "The arm lifts.", TestClock.START);
    notes.submit(session, new NotesSubmission(1, "The arm lifts.", java.util.Map.of(lucia, "Lucía led."), 0),
        given.maya(),
        TestClock.START.plusSeconds(60));

    assertThat(news(session, lucia)).isEqualTo(2);
    assertThat(news(session, given.viewer(Cast.NOA).id())).isEqualTo(1);
  }

  @Test
  void whoJoinsOrLeavesIsInTheSessionsToComeAndInNoneThatHasBegun() {
    var begun = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    var running = given.session(Cast.ROBOTICS, TestClock.START.toString());
    var toCome = given.session(Cast.ROBOTICS, "2026-11-23T22:12:01Z");
    var before = students(begun);
    var noa = given.person(Cast.NOA).id();
    var leo = given.person(Cast.LEO).id();

    given.leaves(Cast.NOA, Cast.ROBOTICS, TestClock.START);
    given.joins(Cast.LEO, Cast.ROBOTICS, TestClock.START);

    assertThat(students(begun)).isEqualTo(before).contains(noa);
    assertThat(students(running)).isEqualTo(before);
    assertThat(students(toCome)).contains(leo).doesNotContain(noa).hasSameSizeAs(before);
    assertThat(students(given.session(Cast.ROBOTICS, "2026-11-29T15:30:00Z"))).contains(leo).doesNotContain(noa);
  }

  @Test
  void notesThatWereOldWhenTheyCameInStayOldWhenTheyAreEdited() {
    var session = given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    var old = new NotesLog.Written(session, new NotesSubmission(0, "We factored."), given.maya(), TestClock.START);
    assertThat(notes.takeOver(List.of(old), false)).allMatch(NotesAnswer::accepted);
    notes.submit(session, 1, "We factored trinomials.", given.maya(), TestClock.START.plusSeconds(60));

    assertThat(sql.sql("select history from session").one(Boolean.class)).isTrue();
  }

  @Test
  void theStartThatAStudentsRowCarriesFollowsTheSessions() {
    var session = given.session(Cast.ROBOTICS, "2026-11-29T15:30:00Z");
    sql.sql("update session set starts_at = '2026-11-30T15:30:00Z', due_at = '2026-12-10Z' where id = :id")
        .param("id", session).update();
    assertThat(sql.sql("select distinct starts_at from session_student").list(Instant.class))
        .containsExactly(Instant.parse("2026-11-30T15:30:00Z"));
  }

  private List<PersonId> students(SessionId session) {
    return sql.sql("select student_id from session_student_fact where session_id = :session order by student_id")
        .param("session", session)
        .list(PersonId.class);
  }

  private int news(SessionId session, PersonId student) {
    return sql.sql("select news_revision from session_student_fact where session_id = :session and student_id "
        + "= :student")
        .param("session", session)
        .param("student", student)
        .one(Integer.class);
  }

  private int revision(String task, SessionId session) {
    return sql.sql("select " + task + "_revision from session_fact where id = :id").param("id", session)
        .one(Integer.class);
  }

  private AttendanceSubmission anyAttendance(SessionId session, List<PersonId> students, Random random) {
    var marks = students.stream().map(student -> new Mark(
        student, AttendanceStatus.values()[random.nextInt(4)],
        random.nextBoolean() ? Instant.parse("2026-11-20T15:30:00Z") : null, "Told.")).toList();
    return new AttendanceSubmission(revision("attendance", session), 60 + 5 * random.nextInt(3), marks,
        random.nextBoolean());
  }

  private NotesSubmission anyNotes(SessionId session, List<PersonId> students, Random random) {
    var parts = new HashMap<PersonId, String>();
    students.stream().filter(_ -> random.nextBoolean())
        .forEach(student -> parts.put(student, "Part " + random.nextInt(2)));
    return new NotesSubmission(
        revision("notes", session), "Text " + random.nextInt(2), random.nextInt(3) == 0 ? null : parts, 0);
  }

  /**
   * What is stored, and what follows from the entries, where they differ: as they were derived before they were stored.
   */
  private List<String> differences() {
    return sql.sql("""
            select s.id || ': how long, until when' from session s
            left join attendance_entry e on e.session_id = s.id and e.revision = s.attendance_revision
              and not e.withdrawn
            where (s.actual_minutes, s.undo_until) is distinct from (e.actual_minutes, e.undo_until)
               or (s.attendance_at is null) <> (e.session_id is null)
            union all
            select s.id || ': since when' from session s
            where (s.attendance_at, s.notes_at) is distinct from (
              (select min(e.recorded_at) from attendance_entry e
               where e.session_id = s.id and e.revision > (
                 select coalesce(max(w.revision), 0) from attendance_entry w where w.session_id = s.id
                   and w.withdrawn)),
              (select min(n.recorded_at) from notes_entry n where n.session_id = s.id))
            union all
            select m.session_id || ': status' from session_student m
            join session s on s.id = m.session_id
            left join attendance_mark k on k.session_id = m.session_id and k.student_id = m.student_id
              and k.revision = s.attendance_revision
            where (m.status, m.told_at) is distinct from (k.status, k.told_at)
            union all
            select m.session_id || ': news' from session_student m
            left join lateral (
              select n.revision, n.recorded_at from notes_entry n
              left join notes_entry b on b.session_id = n.session_id and b.revision = n.revision - 1
              left join notes_part p on p.session_id = n.session_id and p.revision = n.revision
                and p.student_id = m.student_id
              left join notes_part q on q.session_id = n.session_id and q.revision = n.revision - 1
                and q.student_id = m.student_id
              where n.session_id = m.session_id and (b.body is distinct from n.body or p.body is distinct from q.body)
              order by n.revision desc limit 1) x on true
            where (nullif(m.news_revision, 0), m.news_at) is distinct from (x.revision, x.recorded_at)
            """)
        .list(String.class);
  }
}
