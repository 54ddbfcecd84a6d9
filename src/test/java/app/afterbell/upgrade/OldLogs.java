package app.afterbell.upgrade;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;

import app.afterbell.sessions.Drafts;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.PartDrafts;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/** What mentors and staff logged in the old company, and changed, and began to write. */
abstract class OldLogs extends Deeds {

  OldLogs(BeanFactory beans) {
    super(beans);
  }

  // Several lines a session: within its period, across a closed one, and in a group for one student of four.
  final void changeAttendance() {
    var algebra = logged(Cast.ALGEBRA);
    mark(algebra.get(0), 45, ATTENDED);
    mark(algebra.get(0), 60, MISSED);
    mark(algebra.get(0), 60, CANCELLED_NON_BILLABLE);
    mark(algebra.get(1), 75, ATTENDED);
    mark(algebra.get(10), 30, ATTENDED);
    mark(algebra.get(12), 60, MISSED);
    mark(algebra.get(12), 60, ATTENDED);
    var robotics = logged(Cast.ROBOTICS);
    var lucia = given.viewer(Cast.LUCIA).id();
    mark(robotics.get(0), 90, student -> student.equals(lucia) ? CANCELLED_BILLABLE : ATTENDED);
    mark(robotics.get(1), 90, _ -> CANCELLED_NON_BILLABLE);
    mark(robotics.get(1), 95, student -> student.equals(lucia) ? MISSED : ATTENDED);
    mark(robotics.get(6), 90, student -> student.equals(lucia) ? ATTENDED : MISSED);
    mark(logged("E003").get(2), 90, student -> student.equals(person("P015")) ? ATTENDED : MISSED);
    mark(logged("E013").get(0), 45, ATTENDED);
  }

  final void editNotes() {
    var algebra = logged(Cast.ALGEBRA);
    edit(algebra.get(2), "\n\nPage 90 too.", null);
    edit(algebra.get(3), "\n\nPage 91 too.", null);
    edit(algebra.get(4), "\n\nNot what it was.", null);
    var robotics = logged(Cast.ROBOTICS);
    var lucia = given.viewer(Cast.LUCIA).id();
    var noa = given.viewer(Cast.NOA).id();
    edit(robotics.get(0), "", Map.of(lucia, "Lucía alone has this.", noa, "Noa has this."));
    edit(robotics.get(1), "", Map.of(noa, "Noa alone has this."));
    edit(robotics.get(2), "\n\nAll four read this.", null);
    edit(robotics.get(3), "", Map.of());
    edit(robotics.get(4), "\n\nAll four read this, and Noa more.", Map.of(noa, "Noa more."));
    edit(logged("E003").get(0), "\n\nTo all.", Map.of(person("P040"), "To one."));
  }

  // Ebba's sessions that were logged keep her; one whose log was taken back, and those that nobody logged, do not.
  final void leaveAGroup() {
    var ebba = given.viewer("ebba").id();
    var maya = given.maya();
    at(6, -60);
    var open = open(Cast.ROBOTICS);
    var session = open.getFirst();
    notes.submit(session, new NotesSubmission(0, Given.NOTES, Map.of(ebba, "Ebba alone."), 0), maya, clock.instant());
    attendance.submitAsPlanned(session, maya, clock.instant());
    attendance.withdraw(session, 1, maya, clock.instant().plusSeconds(300));
    var id = engagement(Cast.ROBOTICS);
    var before = engagements.find(id).orElseThrow().agreed();
    var students = new HashSet<>(before.students());
    students.remove(ebba);
    students.add(given.ana().id());
    engagements.change(id, with(before, students), clock.instant());
    var riverside = engagements.find(engagement("E003")).orElseThrow();
    var fewer = new HashSet<>(riverside.agreed().students());
    fewer.remove(person("P055"));
    engagements.change(riverside.id(), with(riverside.agreed(), fewer), clock.instant());
  }

  final void logWhatCameMeanwhile() {
    var statuses = List.of(ATTENDED, ATTENDED, MISSED, ATTENDED, CANCELLED_BILLABLE);
    var keys = List.of(
        Cast.ALGEBRA, Cast.WRITING, Cast.CHEMISTRY, "debate", "essays", "biology", "mandarin", "spanish");
    for (var key : keys) {
      int number = 0;
      for (var session : open(key)) {
        if (number % 4 != 3) {
          var status = statuses.get((key.length() + number) % statuses.size());
          mark(session, planned(session), status);
          at(6, ++number);
        }
        if (number % 3 != 2) {
          note(session);
        }
        number++;
      }
    }
    at(6, 90);
    edit(logged(Cast.ALGEBRA).getFirst(), "\n\nEdited since somebody looked.", null);
  }

  // After the run of their period was over: paid with the next one.
  final void logLate() {
    for (var key : List.of("arabic", "mathematics", "hebrew", "E001", "E002", Cast.ROBOTICS)) {
      open(key).stream().limit(2).forEach(session -> {
        mark(session, planned(session), ATTENDED);
        note(session);
      });
    }
    mark(open("E010").getFirst(), 60, ATTENDED);
    note(open("violin").getFirst());
    mark(logged(Cast.CHEMISTRY).get(9), 30, ATTENDED);
    // taken back after it was logged whole, and logged again
    var twice = open("french").getFirst();
    note(twice);
    attendance.submitAsPlanned(twice, mentor(twice), clock.instant());
    attendance.withdraw(twice, 1, mentor(twice), clock.instant().plusSeconds(60));
    at(9, 10);
    mark(twice, 30, ATTENDED);
    var back = open("french").getFirst();
    note(back);
    attendance.submitAsPlanned(back, mentor(back), clock.instant());
    attendance.withdraw(back, 1, mentor(back), clock.instant().plusSeconds(60));
  }

  final void draft() {
    at(9, 20);
    var session = open(Cast.ROBOTICS).getFirst();
    beans.getBean(Drafts.class).save(session, 0, "So far: ", given.maya(), clock.instant());
    beans.getBean(PartDrafts.class)
        .save(session, given.viewer(Cast.NOA).id(), 0, "For Noa: ", given.maya(), clock.instant().plusSeconds(5));
  }
}
