package app.afterbell.calendar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FamilyCalendarTest {

  private static final Instant NOW = TestClock.START;

  private final MockMvcTester pages;
  private final Given given;
  private final AttendanceLog attendance;
  private final Cancellations cancellations;
  private final TestClock clock;
  private final Sql sql;

  FamilyCalendarTest(MockMvcTester pages, Given given, AttendanceLog attendance, Cancellations cancellations,
      TestClock clock, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.attendance = attendance;
    this.cancellations = cancellations;
    this.clock = clock;
    this.sql = sql;
  }

  private MvcTestResult calendar(Viewer viewer, String query) {
    return pages.get().uri("/family/calendar" + query).with(SignedIn.as(viewer)).exchange();
  }

  private SessionId club() {
    var session = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    var marks = List.of(Cast.LUCIA, "cian", Cast.NOA, "ebba").stream()
        .map(student -> new Mark(given.person(student).id(),
            student.equals(Cast.NOA) ? AttendanceStatus.MISSED : AttendanceStatus.ATTENDED, null, null))
        .toList();
    attendance.submit(session, new AttendanceSubmission(0, 75, marks, false), given.maya(), NOW);
    return given.noted(session, "Built a gripper.", given.viewer(Cast.NOA), "Noa was missed.", NOW);
  }

  @Test
  void ofTwoChildrenInASessionTheOneWhoComesSaysHowItIs() {
    given.joins(Cast.ANA, Cast.ROBOTICS, NOW);
    var club = given.session(Cast.ROBOTICS, "2026-11-27T15:30:00Z");
    var answer = cancellations.cancel(club, new CancelRequest(Asker.FAMILY, Asker.FAMILY,
        Set.of(given.person(Cast.LUCIA).id()), null, null, null, null), given.elena(),
        Instant.parse("2026-11-27T10:00:00Z"));
    assertThat(answer.accepted()).as("%s", answer).isTrue();
    clock.set(Instant.parse("2026-11-27T10:30:00Z"));
    assertThat(calendar(given.elena(), "")).hasStatusOk().bodyText()
        .containsSubsequence("Robotics club", "Coming").doesNotContain("tag cancelled");

    clock.set(Instant.parse("2026-11-27T15:45:00Z"));
    assertThat(calendar(given.elena(), "")).as("while it is on").hasStatusOk().bodyText()
        .contains("Robotics club").doesNotContain("tag cancelled");

    var after = Instant.parse("2026-11-27T18:00:00Z");
    clock.set(after);
    given.noted(club, Given.NOTES, after);
    assertThat(attendance.submitAsPlanned(club, given.maya(), after).accepted()).isTrue();
    clock.set(after.plus(Duration.ofMinutes(10)));

    assertThat(calendar(given.elena(), "")).hasStatusOk().bodyText()
        .containsSubsequence("Robotics club", "Attended").doesNotContain("tag cancelled");
  }

  @Test
  void showsAGuardianTheSessionsOfTheirStudentsByTheirNames() {
    club();
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), NOW);
    given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.session(Cast.CHEMISTRY, "2026-11-20T20:00:00Z");

    assertThat(calendar(given.elena(), "")).hasStatusOk().bodyText()
        .containsSubsequence("Thursday, November 19", "Ana · Algebra II", "with Maya", "Attended",
            "Lucía · Robotics club", "Attended",
            "Thursday, November 26", "Coming")
        .doesNotContain("Cian").doesNotContain("Noa").doesNotContain("Missed (billable)</span></a>")
        .doesNotContain("Chemistry").doesNotContain("To log").doesNotContain("$");
    assertThat(calendar(given.ana(), "")).hasStatusOk().bodyText()
        .contains("<bdi>Ana · Algebra II</bdi>").doesNotContain("Robotics").doesNotContain("Lucía");
  }

  @Test
  void showsEachFamilyOfAGroupItsOwnStudentAndPart() {
    var club = club();

    assertThat(calendar(given.elena(), "?session=" + club.value())).hasStatusOk().bodyText()
        .contains("Lucía · Robotics club").contains("75 min, 90 planned").contains("Built a gripper.")
        .contains("href=\"/family/sessions/" + club.value() + "\"")
        .doesNotContain("Noa").doesNotContain("Cian").doesNotContain("Ebba").doesNotContain("For ")
        .doesNotContain("/mentor");
    assertThat(calendar(given.viewer(Cast.NOA), "?session=" + club.value())).hasStatusOk().bodyText()
        .contains("Noa was missed.").contains("Missed (billable)").contains("Built a gripper.").doesNotContain("75 min")
        .doesNotContain("Lucía").doesNotContain("Cian");
    assertThat(calendar(given.ana(), "?session=" + club.value())).hasStatus(404);
    assertThat(calendar(given.viewer(Cast.CARMEN), "?session=" + club.value())).hasStatus(404);
    assertThat(calendar(given.viewer(Cast.CARMEN), "")).hasStatusOk().bodyText().doesNotContain("Robotics");
  }

  @Test
  void keepsNotesFromAGuardianWhoMayNotReadThem() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), NOW);
    sql.sql("update guardianship set reads_notes = false where guardian_id = :elena").param("elena", given.elena().id())
        .update();

    assertThat(calendar(given.elena(), "?session=" + session.value())).hasStatusOk().bodyText()
        .contains("There are notes. They are not open to you.").contains("Attended").doesNotContain("trinomials");
    assertThat(calendar(given.ana(), "?session=" + session.value())).hasStatusOk().bodyText().contains("trinomials");
  }

  @Test
  void showsAStatusWhenItCanNoMoreBeUndone() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    attendance.submitAsPlanned(session, given.maya(), NOW);

    assertThat(calendar(given.elena(), "?session=" + session.value())).bodyText()
        .contains("Not logged yet").contains("The mentor has not written the notes yet.")
        .doesNotContain("60 min as planned");
    clock.advance(Duration.ofMinutes(10));
    assertThat(calendar(given.elena(), "?session=" + session.value())).bodyText().contains("60 min as planned");
  }

  @Test
  void showsTheStatusOfOnePressInNoViewWhileItCanBeUndone() {
    pressed(45);
    for (var view : List.of("month", "week", "agenda")) {
      assertThat(calendar(given.elena(), "?view=" + view)).as(view).bodyText()
          .contains("<a class=\"slot untold").doesNotContain("<a class=\"slot attended");
    }
    clock.advance(Duration.ofMinutes(10));
    for (var view : List.of("month", "week", "agenda")) {
      assertThat(calendar(given.elena(), "?view=" + view)).as(view).bodyText().contains("<a class=\"slot attended");
    }
  }

  @Test
  void showsTheMinutesOfOnePressBesideItWhenItCanNoMoreBeUndone() {
    var query = "?session=" + pressed(45).value();
    assertThat(calendar(given.elena(), query)).bodyText().contains("60 min planned").doesNotContain("45 min");
    clock.advance(Duration.ofMinutes(10));
    assertThat(calendar(given.elena(), query)).bodyText().contains("45 min, 60 planned");
  }

  private SessionId pressed(int minutes) {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var ana = new Mark(given.ana().id(), AttendanceStatus.ATTENDED, null, null);
    attendance.submit(session, new AttendanceSubmission(0, minutes, List.of(ana), true), given.maya(), NOW);
    return session;
  }

  @Test
  void showsNoSessionOfAGroupFromBeforeAStudentCame() {
    given.viewer(Cast.NOA);
    given.leaves(Cast.NOA, Cast.ROBOTICS, NOW);
    var session = given.session(Cast.ROBOTICS, "2026-11-15T15:30:00Z");
    var marks = List.of(Cast.LUCIA, "cian", "ebba").stream()
        .map(student -> new Mark(given.person(student).id(), AttendanceStatus.ATTENDED, null, null)).toList();
    attendance.submit(session, new AttendanceSubmission(0, 75, marks, false), given.maya(), NOW);
    given.joins(Cast.NOA, Cast.ROBOTICS, NOW);

    assertThat(calendar(given.viewer(Cast.NOA), "")).hasStatusOk().bodyText().contains("No session in November 2026.");
    assertThat(calendar(given.viewer(Cast.NOA), "?session=" + session.value())).hasStatus(404);
    assertThat(calendar(given.elena(), "")).bodyText().contains("Lucía · Robotics club");
  }

  @Test
  void isNoPlaceForMentorsAndStaff() {
    assertThat(calendar(given.maya(), "")).hasStatus(404);
    assertThat(calendar(given.imogen(), "")).hasStatus(404);
  }
}
