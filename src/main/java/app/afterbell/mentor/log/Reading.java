package app.afterbell.mentor.log;

import app.afterbell.mentor.log.LogForm.Marked;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.PersonId;
import app.afterbell.web.TypedTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form read as a submission, and what in it cannot be read at all.
 *
 * @param told when each student's family told, where that was typed
 */
record Reading(AttendanceSubmission submission, Map<PersonId, Instant> told, List<Problem> problems) {

  static Reading of(LogForm form, ZoneId zone) {
    var problems = new ArrayList<Problem>();
    var told = new HashMap<PersonId, Instant>();
    var marks = form.marks().entrySet().stream()
        .map(entry -> mark(entry.getKey(), entry.getValue(), zone, told, problems))
        .toList();
    var minutes = minutes("minutes", form.minutes().strip(), problems);
    return new Reading(
        new AttendanceSubmission(form.attendanceBase(), minutes, marks, false, longer(form, problems),
            form.longer().why()), told, problems);
  }

  private static @Nullable Longer longer(LogForm form, List<Problem> problems) {
    var typed = form.longer();
    return typed.isLonger() ? new Longer(minutes("longer-minutes", typed.minutes(), problems), typed.reason()) : null;
  }

  // Who was there needs no notice: what was typed before that choice is left out, as the page hides it.
  private static Mark mark(
      PersonId student, Marked marked, ZoneId zone, Map<PersonId, Instant> told, List<Problem> problems) {
    var status = status(marked.status());
    if (status == null && !marked.status().isEmpty()) {
      problems.add(Problem.of(Problems.id("status-", student), "mentor.wrong.status-unknown"));
    }
    if (status == AttendanceStatus.ATTENDED) {
      return new Mark(student, status, null, null);
    }
    if (!marked.told().isBlank()) {
      switch (marked.told().on(zone)) {
        case TypedTime.Meant(var at) -> told.put(student, at);
        case TypedTime.Unreadable _ -> problems.add(ofTold(student, "mentor.wrong.told-unreadable"));
        case TypedTime.Twice _ -> problems.add(ofTold(student, "mentor.wrong.told-twice"));
        case TypedTime.Skipped skipped ->
            problems.add(new Problem(Problems.id("told-", student), ui -> skipped.sentence(ui)));
      }
    }
    return new Mark(student, status, told.get(student), marked.reason());
  }

  private static Problem ofTold(PersonId student, String key) {
    return Problem.of(Problems.id("told-", student), key);
  }

  private static @Nullable AttendanceStatus status(String name) {
    for (var status : AttendanceStatus.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(name)) {
        return status;
      }
    }
    return null;
  }

  private static @Nullable Integer minutes(String field, String typed, List<Problem> problems) {
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,4}")) {
      problems.add(Problem.of(field, "mentor.wrong.minutes-unreadable"));
      return null;
    }
    return Integer.parseInt(typed);
  }
}
