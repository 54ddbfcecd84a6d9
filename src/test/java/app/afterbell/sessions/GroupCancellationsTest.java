package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cancelling a session of several families: each for its own students, the mentor for all (R8, R9, R14). */
@PageTest
class GroupCancellationsTest extends CalledOff {

  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Moves moves;
  private final Engagements engagements;

  GroupCancellationsTest(
      Given given, Cancellations cancellations, AttendanceLog attendance, NotesLog notes, Moves moves,
      Engagements engagements, Sql sql) {
    super(given, cancellations, sql);
    this.moves = moves;
    this.engagements = engagements;
    this.attendance = attendance;
    this.notes = notes;
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
    assertThat(open()).isEqualTo(1);
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
  void whoCalledOffIsFreeThenAndTheOthersAreNot() {
    var group = group();
    byElena(group, EARLY);
    var agreed = engagements.find(given.engagement(Cast.ROBOTICS)).orElseThrow().agreed();
    for (var student : List.of(Cast.LUCIA, Cast.NOA)) {
      var own = engagements.start(new NewEngagement(student, given.tomas().id(), Set.of(given.person(student).id()),
          agreed.subject(), agreed.zone(), agreed.weekly(), agreed.terms(), agreed.startsOn(), agreed.endsOn(),
          agreed.meetingLink(), null), EARLY).id();
      var session = given.session(own, groupStart().plus(Duration.ofDays(1)), 60);
      var moved = moves.move(session, MoveRequest.by(Asker.MENTOR, groupStart(), 60, "mentor_conflict"), given.tomas(),
          EARLY);
      assertThat(moved.accepted()).as("%s: %s", student, moved).isEqualTo(student.equals(Cast.LUCIA));
      given.cancelled(session, Asker.MENTOR, given.tomas(), EARLY);
    }
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
}
