package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Calling a session off before its start, no matter who asks for it, and taking that back: R8, R9, R14, R25, R28, R31.
 */
@PageTest
class CancellationsTest {

  private static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  private static final Instant EARLY = START.minus(Duration.ofHours(24));
  private static final Instant LATE = EARLY.plusSeconds(1);

  private final Given given;
  private final Cancellations cancellations;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Sql sql;
  private SessionId session;

  CancellationsTest(Given given, Cancellations cancellations, AttendanceLog attendance, NotesLog notes, Sql sql) {
    this.given = given;
    this.cancellations = cancellations;
    this.attendance = attendance;
    this.notes = notes;
    this.sql = sql;
  }

  @BeforeEach
  void aSessionOfAnaWithMaya() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
  }

  @Test
  void aFamilyInTimeOwesNothing() {
    assertThat(byElena(session, EARLY))
        .isEqualTo(new CancelAnswer.Cancelled(1, EARLY.plus(Duration.ofMinutes(10)), false));
    assertThat(lines()).isZero();
    assertThat(status(session, Cast.ANA)).isEqualTo("cancelled_non_billable");
    assertThat(open()).isZero();
  }

  @Test
  void aFamilyTooLateOwesTheSessionAtOnceAndTheMentorIsPaidForIt() {
    byElena(session, LATE);
    assertThat(billed()).isEqualTo(8501);
    assertThat(paid()).isEqualTo(5003);
    assertThat(lines()).isEqualTo(2);
    assertThat(status(session, Cast.ANA)).isEqualTo("cancelled_billable");
    assertThat(open()).as("no task is left").isZero();
    assertThat(sql.sql("select min(earned_at) from earning_line").one(Instant.class)).isEqualTo(START);
  }

  @Test
  void aStudentCallsOffToo() {
    assertThat(cancellations.cancel(session, CancelRequest.byFamily(null, null), given.ana(), LATE).accepted())
        .isTrue();
    assertThat(billed()).isEqualTo(8501);
  }

  @Test
  void theMentorAndStaffOweAndEarnNothingHoweverLate() {
    assertThat(by(Asker.MENTOR, given.maya(), session, START.minusSeconds(1)).accepted()).isTrue();
    assertThat(by(Asker.STAFF, given.bola(), given.session(Cast.WRITING, "2026-11-27T21:00:00Z"), LATE).accepted())
        .isTrue();
    assertThat(lines()).isZero();
    assertThat(status(session, Cast.ANA)).isNull();
  }

  @Test
  void whatAMentorEntersForAFamilyCountsFromWhenItTold() {
    var late = START.minusSeconds(60);
    cancellations.cancel(session, entered(Asker.MENTOR, EARLY), given.maya(), late);
    assertThat(lines()).isZero();
    var other = given.session(Cast.WRITING, "2026-11-27T21:00:00Z");
    cancellations.cancel(other, entered(Asker.STAFF, Instant.parse("2026-11-26T21:00:01Z")), given.bola(),
        START.plusSeconds(60));
    assertThat(lines()).isEqualTo(2);
    assertThat(sql.sql("select asked_by from plan_history where session_id = :id").param("id", session)
        .one(String.class))
        .isEqualTo("family");
  }

  @Test
  void isNobodysWhoHasNothingToDoWithIt() {
    assertThatThrownBy(() -> by(Asker.MENTOR, given.tomas(), session, EARLY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> by(Asker.STAFF, given.maya(), session, EARLY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> by(Asker.FAMILY, given.viewer(Cast.CARMEN), session, EARLY)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> by(Asker.FAMILY, given.maya(), session, EARLY)).isInstanceOf(NotFound.class);
    assertThat(entries()).isZero();
  }

  @Test
  void oneThatStartedIsRefused() {
    assertThat(byElena(session, START)).isEqualTo(new CancelAnswer.Refused(List.of(new PlanRefusal.Started(START))));
  }

  @Test
  void saysAnotherPriceBeforeItTakesIt() {
    var shown = CancelRequest.byFamily(null, CANCELLED_NON_BILLABLE);
    assertThat(cancellations.cancel(session, shown, given.elena(), LATE)).isEqualTo(new CancelAnswer.Refused(
        List.of(new PlanRefusal.OtherPrice(CANCELLED_NON_BILLABLE, CANCELLED_BILLABLE))));
    assertThat(entries()).isZero();
  }

  @Test
  void tellsTheSecondWhoCalledItOffBefore() {
    byElena(session, LATE);
    var second = by(Asker.MENTOR, given.maya(), session, LATE.plusSeconds(5));
    assertThat(second).isInstanceOfSatisfying(CancelAnswer.AlreadyCancelled.class, already -> {
      assertThat(already.standing().recordedBy()).isEqualTo(given.elena().id());
      assertThat(already.standing().recordedAt()).isEqualTo(LATE);
    });
    assertThat(byElena(session, LATE.plusSeconds(9))).as("sent again")
        .isInstanceOf(CancelAnswer.AlreadyCancelled.class);
    assertThat(entries()).isEqualTo(1);
    assertThat(lines()).isEqualTo(2);
  }

  @Test
  void canBeTakenBackForTenMinutesByWhoMadeIt() {
    byElena(session, LATE);
    assertThatThrownBy(() -> cancellations.takeBack(session, 1, Asker.MENTOR, given.maya(), LATE))
        .isInstanceOf(NotFound.class);
    var last = LATE.plus(Duration.ofMinutes(10));
    assertThat(takeBack(last)).isEqualTo(new CancelAnswer.Refused(List.of(new PlanRefusal.UndoOver(last))));
    assertThat(takeBack(last.minusNanos(1000))).isEqualTo(new CancelAnswer.TakenBack(2));
    assertThat(takeBack(last)).as("sent again").isEqualTo(new CancelAnswer.AlreadyTakenBack(2));
    assertThat(billed()).isZero();
    assertThat(paid()).isZero();
    assertThat(open()).isEqualTo(1);
    assertThat(shown()).as("what a family reads of it").isZero();
  }

  @Test
  void aCancelledSessionHasNoTask() {
    byElena(session, LATE);
    assertThat(attendance.submitAsPlanned(session, given.maya(), START))
        .isEqualTo(new AttendanceAnswer.Refused(List.of(new Refusal.Cancelled(LATE))));
    assertThat(notes.submit(session, 0, "Graphs.", given.maya(), START))
        .isEqualTo(new NotesAnswer.Refused(List.of(new Refusal.Cancelled(LATE))));
  }

  @Test
  void isRefusedForNobodyNamed() {
    assertThat(cancellations.cancel(group(), CancelRequest.byFamily(Set.of(), null), given.elena(), EARLY))
        .isEqualTo(new CancelAnswer.Refused(List.of(new PlanRefusal.NobodyNamed())));
    assertThat(entries()).isZero();
  }

  @Test
  void inAGroupAFamilyCallsOffForItsOwnStudentAndTheOthersCome() {
    var group = group();
    assertThat(byElena(group, START.plusSeconds(60))).isInstanceOfSatisfying(
        CancelAnswer.Cancelled.class, cancelled -> assertThat(cancelled.stands()).isTrue());
    assertThat(billed()).as("90 minutes of Lucía's family").isEqualTo(6167);
    assertThat(paid()).as("the session stands").isZero();

    var others = members(group).stream().filter(student -> !student.equals(given.person(Cast.LUCIA).id())).toList();
    var at = groupStart().plus(Duration.ofHours(2));
    log(group, others, AttendanceStatus.MISSED, at);
    assertThat(billed()).isEqualTo(4 * 6167);
    assertThat(paid()).isEqualTo(11261);
  }

  @Test
  void inAGroupTheMentorIsPaidByTheBestOfAllStatusesAlsoOfWhoCalledOff() {
    var group = group();
    byElena(group, START.plusSeconds(60));
    var others = members(group).stream().filter(student -> !student.equals(given.person(Cast.LUCIA).id())).toList();
    log(group, others, CANCELLED_NON_BILLABLE, groupStart().plus(Duration.ofHours(2)));
    assertThat(paid()).isEqualTo(11261);
    assertThat(billed()).isEqualTo(6167);
  }

  @Test
  void aLogTakenBackLeavesWhatWasCalledOffBefore() {
    var group = group();
    byElena(group, START.plusSeconds(60));
    var at = groupStart().plus(Duration.ofHours(2));
    notes.submit(group, 0, "Robots.", given.maya(), at);
    attendance.submitAsPlanned(group, given.maya(), at);
    int revision = sql.sql("select attendance_revision from session_fact where id = :id").param("id", group)
        .one(Integer.class);
    attendance.withdraw(group, revision, given.maya(), at.plusSeconds(5));
    assertThat(billed()).isEqualTo(6167);
    assertThat(status(group, Cast.LUCIA)).isEqualTo("cancelled_billable");
  }

  @Test
  void theLastFamilyOfAGroupEndsTheSessionAndTheMentorIsPaidOnce() {
    var group = group();
    var now = START.plusSeconds(60);
    byElena(group, now);
    cancellations.cancel(group, entered(Asker.STAFF, now), given.bola(), now.plusSeconds(1));
    assertThat(billed()).isEqualTo(4 * 6167);
    assertThat(paid()).isEqualTo(11261);
    assertThat(sql.sql("select count(*) from session_fact where id = :id").param("id", group).one(Integer.class))
        .isZero();
    cancellations.takeBack(group, 1, Asker.FAMILY, given.elena(), now.plusSeconds(2));
    assertThat(paid()).as("Lucía comes after all").isZero();
    assertThat(billed()).isEqualTo(3 * 6167);
    assertThat(open()).isEqualTo(2);
  }

  @Test
  void nobodyOwesForASessionThatTheMentorCallsOffAlsoWhoHadCalledOffTooLate() {
    var group = group();
    var now = START.plusSeconds(60);
    byElena(group, now);
    by(Asker.MENTOR, given.maya(), group, now.plusSeconds(1));
    assertThat(billed()).isZero();
    cancellations.takeBack(group, 1, Asker.FAMILY, given.elena(), now.plusSeconds(2));
    assertThat(sql.sql("select count(*) from session_fact where id = :id").param("id", group).one(Integer.class))
        .isZero();
    cancellations.takeBack(group, 2, Asker.MENTOR, given.maya(), now.plusSeconds(3));
    assertThat(sql.sql("select count(*) from session_student_fact where session_id = :id").param("id", group)
        .one(Integer.class)).isEqualTo(4);
    assertThat(billed()).isZero();
  }

  @Test
  void leavesItsTimeFreeForAnotherSessionAndIsNotTakenBackOverIt() {
    byElena(session, EARLY);
    var other = given.session(given.engagement(Cast.ALGEBRA), START);
    assertThat(takeBack(EARLY.plusSeconds(60))).isInstanceOfSatisfying(CancelAnswer.Refused.class, refused ->
        assertThat(refused.reasons()).hasSize(2).allSatisfy(reason ->
            assertThat(((PlanRefusal.Collides) reason).with().session()).isEqualTo(other)));
  }

  @Test
  void nobodyHasTwoSessionsAtOnceInTheDatabase() {
    given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofMinutes(59)));
    assertThat(sql.sql("select count(*) from session where not guarded").one(Integer.class)).isEqualTo(1);
    assertThatThrownBy(() -> sql.sql("update session set guarded = true").update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("session_one_at_once_for_a_mentor");
    sql.sql("update session set starts_at = :at, due_at = due_at + interval '1 day' where not guarded")
        .param("at", START.plus(Duration.ofMinutes(60))).update();
    assertThat(sql.sql("update session set guarded = true").update()).as("one after the other").isEqualTo(2);
  }

  @Test
  void whoLeavesAGroupAfterCallingOffTooLateStillOwesIt() {
    var group = group();
    byElena(group, START.plusSeconds(60));
    given.leaves(Cast.LUCIA, Cast.ROBOTICS, START.plusSeconds(90));
    given.leaves(Cast.NOA, Cast.ROBOTICS, START.plusSeconds(90));
    assertThat(members(group)).hasSize(2).doesNotContain(given.person(Cast.NOA).id());
    assertThat(status(group, Cast.LUCIA)).isEqualTo("cancelled_billable");
  }

  @Test
  void itsHistoryCannotBeRewritten() {
    byElena(session, LATE);
    for (var table : List.of("plan_entry", "plan_entry_student")) {
      assertThatThrownBy(() -> sql.sql("delete from " + table).update())
          .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
    }
  }

  private static Instant groupStart() {
    return Instant.parse("2026-11-27T15:00:00Z");
  }

  private SessionId group() {
    return given.session(given.engagement(Cast.ROBOTICS), groupStart());
  }

  private List<PersonId> members(SessionId group) {
    return sql.sql("select student_id from session_student_fact where session_id = :id").param("id", group)
        .list(PersonId.class);
  }

  private void log(SessionId group, List<PersonId> students, AttendanceStatus status, Instant at) {
    var marks = students.stream().map(student -> new Mark(student, status, null, null)).toList();
    notes.submit(group, 0, "Robots.", given.maya(), at);
    var answer = attendance.submit(group, new AttendanceSubmission(0, status == ATTENDED ? 90 : null, marks, false),
        given.maya(), at);
    assertThat(answer.accepted()).as("%s", answer).isTrue();
  }

  private CancelAnswer byElena(SessionId id, Instant now) {
    return by(Asker.FAMILY, given.elena(), id, now);
  }

  private CancelAnswer by(Asker asker, Viewer viewer, SessionId id, Instant now) {
    return cancellations.cancel(id, CancelRequest.by(asker), viewer, now);
  }

  private CancelAnswer takeBack(Instant now) {
    return cancellations.takeBack(session, 1, Asker.FAMILY, given.elena(), now);
  }

  private static CancelRequest entered(Asker by, Instant toldAt) {
    return new CancelRequest(by, Asker.FAMILY, null, toldAt, CancelReason.ILL, "By telephone.", null);
  }

  private String status(SessionId id, String student) {
    return sql.sql("select coalesce(status, '') from session_student_plan_fact where session_id = :id and student_id "
        + "= :student")
        .param("id", id).param("student", given.person(student).id()).one(String.class)
        .transform(s -> s.isEmpty() ? null : s);
  }

  private int open() {
    return sql.sql("select count(*) from open_task").one(Integer.class);
  }

  private int entries() {
    return sql.sql("select count(*) from plan_entry").one(Integer.class);
  }

  private int lines() {
    return sql.sql("select (select count(*) from charge_line) + (select count(*) from earning_line)")
        .one(Integer.class);
  }

  private int shown() {
    return sql.sql("select count(*) from shown_charge").one(Integer.class);
  }

  private long paid() {
    return sql.sql("select coalesce(sum(amount), 0) from earning_line").one(Long.class);
  }

  private long billed() {
    return sql.sql("select coalesce(sum(amount), 0) from charge_line").one(Long.class);
  }
}
