package app.afterbell.sessions.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of who was there.
 *
 * @param basedOn the revision of the attendance that it saw; absent or 0 where it saw none
 * @param minutes how long it was, where anyone attended; heeded only then
 * @param students one for each student of the session
 * @param longer instead of minutes, where it was longer than can be logged (R7): of a mentor the most that is allowed
 * is logged, and the rest asked for
 * @param why why staff change what stands: its mentor and families read it
 */
record AttendanceBody(
    @Nullable Integer basedOn, @Nullable Integer minutes, @Nullable List<@Nullable Of> students,
    @Nullable MoreBody longer, @Nullable String why) {

  record MoreBody(@Nullable Integer minutes, @Nullable String reason) {

    private Longer toLonger() {
      return new Longer(minutes, reason);
    }
  }

  // Nobody told anything before there were computers to record it; the database ends some 4,000 years earlier.
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  /** @param toldAt when the family told. @param reason why the status contradicts it (R9) */
  record Of(
      @Nullable PersonId student,
      @Nullable AttendanceStatus status,
      @Nullable Instant toldAt,
      @Nullable String reason) {}

  AttendanceSubmission toSubmission() {
    var faults = new ArrayList<Fault>();
    var marks = new ArrayList<Mark>();
    var given = students == null ? List.<@Nullable Of>of() : students;
    for (int i = 0; i < given.size(); i++) {
      var of = given.get(i);
      if (of == null || of.student() == null) {
        faults.add(Fault.at("/students/" + i + (of == null ? "" : "/student"), "is missing"));
      } else if (of.toldAt() != null && of.toldAt().isBefore(EARLIEST)) {
        faults.add(Fault.at("/students/" + i + "/toldAt", "must be after 1970"));
      } else {
        marks.add(new Mark(of.student(), of.status(), of.toldAt(), of.reason()));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.of(ProblemType.MALFORMED, faults).found();
    }
    return new AttendanceSubmission(basedOn == null ? 0 : basedOn, minutes, marks, false,
        longer == null ? null : longer.toLonger(), why);
  }

  /** Where in this body a student stands, as a JSON pointer. */
  String pointerTo(PersonId student) {
    var given = students == null ? List.<@Nullable Of>of() : students;
    return IntStream.range(0, given.size())
        .filter(i -> given.get(i) != null && student.equals(given.get(i).student()))
        .mapToObj(i -> "/students/" + i)
        .reduce((first, last) -> last)
        .orElse("/students");
  }
}
