package app.afterbell.imports;

import app.afterbell.imports.Known.KnownSession;
import app.afterbell.organization.Policies;
import app.afterbell.sessions.AttendanceRule;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.NotesRule;
import app.afterbell.sessions.Refusal;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a row says was logged, by the rules of those who log. */
final class LogCheck {

  private static final String STATUSES =
      Arrays.stream(AttendanceStatus.values()).map(AttendanceStatus::label).collect(Collectors.joining(", "));

  private final Policies policies;
  private final Set<String> headings;
  private final Directory directory;
  private final Findings findings;
  private final Instant now;
  private final LogTimes times;

  LogCheck(Policies policies, Set<String> headings, Directory directory, Findings findings, Instant now) {
    this.policies = policies;
    this.headings = headings;
    this.directory = directory;
    this.findings = findings;
    this.now = now;
    this.times = new LogTimes(now);
  }

  /** What can be said of a row whose session is not understood: its notes are measured by what holds now. */
  void checkAlone(Row row) {
    marks(row);
    row.optional("actual_minutes", "imports.problem.whole", Cells::whole);
    times.instant(row, "attendance_at", "attendance");
    times.instant(row, "notes_at", "notes");
    if (!row.isEmpty("notes")) {
      checkNotes(row, NotesRule.normalized(row.raw("notes")), now);
    }
  }

  /** What is to be submitted; empty where the row says nothing, or what stands already. */
  Optional<SessionStep.Attendance> attendance(
      Row row, News news, String name, Set<PersonId> students, Instant startsAt, int planned,
      @Nullable KnownSession session) {
    int before = row.problems();
    var marks = marks(row);
    var minutes = row.optional("actual_minutes", "imports.problem.whole", Cells::whole).orElse(null);
    var at = times.instant(row, "attendance_at", "attendance");
    if (row.isEmpty("attendance")) {
      if (minutes != null) {
        row.problem("actual_minutes", "imports.problem.minutes_of_nobody");
      }
      if (session != null && session.attendanceAt() != null) {
        row.note("imports.note.attendance_stays", name);
      }
      return Optional.empty();
    }
    if (row.problems() > before || at.isEmpty()) {
      return Optional.empty();
    }
    var heeded = marks.stream().anyMatch(mark -> mark.status() == AttendanceStatus.ATTENDED) ? minutes : null;
    boolean otherTime = isOtherTime(news, "attendance_at", at.get(), session == null ? null
        : session.attendanceRecordedAt());
    if (!news.isNew("attendance", log(statuses(marks), heeded), session == null || session.attendanceAt() == null
        ? null : log(session.statuses(), session.actualMinutes()))) {
      if (otherTime) {
        row.note("imports.note.time_stays", name, "attendance_at");
      }
      return Optional.empty();
    }
    var when = times.recordedAt(at.get(), session == null ? null : session.attendanceRecordedAt());
    check(row, new AttendanceSubmission(0, heeded, marks, false), startsAt, planned, students, at.get());
    times.noteFuture(row, "attendance_at", at.get());
    if (session != null && session.attendanceAt() != null) {
      change(name, "attendance", written(session.statuses()), written(statuses(marks)));
      change(name, "actual_minutes", session.actualMinutes(), heeded);
      if (session.notesAt() != null) {
        row.note("imports.note.lines_corrected", name);
      }
    }
    return Optional.of(new SessionStep.Attendance(marks, heeded, when));
  }

  Optional<SessionStep.Text> notes(Row row, News news, String name, Instant startsAt, @Nullable KnownSession session) {
    var at = times.instant(row, "notes_at", "notes");
    if (row.isEmpty("notes")) {
      if (session != null && session.notesAt() != null) {
        row.note("imports.note.notes_stay", name);
      }
      return Optional.empty();
    }
    var body = NotesRule.normalized(row.raw("notes"));
    boolean otherTime = at.isPresent()
        && isOtherTime(news, "notes_at", at.get(), session == null ? null : session.notesRecordedAt());
    if (!isNew(news, body, session)) {
      if (otherTime) {
        row.note("imports.note.time_stays", name, "notes_at");
      }
      return Optional.empty();
    }
    checkNotes(row, body, startsAt);
    if (at.isEmpty()) {
      return Optional.empty();
    }
    if (at.get().isBefore(startsAt)) {
      row.problem("notes_at", "imports.problem.before_start", startsAt);
    }
    times.noteFuture(row, "notes_at", at.get());
    if (session != null && session.notesAt() != null) {
      change(name, "notes", session.notesBegin(), body);
    }
    return Optional.of(new SessionStep.Text(body,
        times.recordedAt(at.get(), session == null ? null : session.notesRecordedAt())));
  }

  private void check(
      Row row, AttendanceSubmission submission, Instant startsAt, int planned, Set<PersonId> students, Instant at) {
    for (var refusal
        : AttendanceRule.of(policies.at(startsAt)).check(submission, startsAt, planned, List.copyOf(students), at)) {
      switch (refusal) {
        case Refusal.NotStarted(var opensAt) -> row.problem("attendance_at", "imports.problem.before_start", opensAt);
        case Refusal.TooLong(_, var longest) -> row.problem("actual_minutes", "imports.problem.too_long", longest);
        case Refusal.TooShort(_, var least) -> row.problem("actual_minutes", "imports.problem.too_short", least);
        case Refusal.OffTheGrid(_, var step, var below, var above) ->
            row.problem("actual_minutes", "imports.problem.off_grid", step, below, above, planned);
        case Refusal.MinutesMissing _ -> row.problem("actual_minutes", "imports.problem.minutes_missing");
        case Refusal.StatusMissing(var student) -> row.problem(
            "attendance", "imports.problem.status_missing", directory.importId(student), directory.name(student));
        case Refusal.NotInSession(var student) ->
            row.problem("attendance", "imports.problem.not_in_engagement", directory.importId(student));
        default -> throw new IllegalStateException(refusal.toString());
      }
    }
  }

  private void checkNotes(Row row, String body, Instant at) {
    NotesRule.of(policies.at(at), headings).check(body).ifPresent(refusal -> {
      switch (refusal) {
        case Refusal.NotesEmpty _ -> row.problem("notes", "imports.problem.notes_empty");
        case Refusal.NotesTooLong(var length, var longest) ->
            row.problem("notes", "imports.problem.notes_too_long", length, longest);
        case Refusal.NotText _ -> row.problem("notes", "imports.problem.not_text");
        default -> throw new IllegalStateException(refusal.toString());
      }
    });
  }

  private List<Mark> marks(Row row) {
    var marks = new ArrayList<Mark>();
    for (var part : Cells.list(row.text("attendance"))) {
      int sign = part.indexOf('=');
      var status = sign < 0 ? Optional.<AttendanceStatus>empty()
          : AttendanceStatus.typed(Row.strip(part.substring(sign + 1)));
      if (status.isEmpty()) {
        row.problemWith("attendance", part, "imports.problem.status", STATUSES);
      } else {
        directory.find(row, "attendance", Row.strip(part.substring(0, sign)))
            .ifPresent(student -> add(row, marks, new Mark(student.id(), status.get(), null, null)));
      }
    }
    return marks;
  }

  private void add(Row row, List<Mark> marks, Mark mark) {
    if (marks.stream().anyMatch(other -> other.student().equals(mark.student()))) {
      row.problemWith("attendance", directory.importId(mark.student()), "imports.problem.student_twice");
    } else {
      marks.add(mark);
    }
  }

  // Of what stands only a hash is known, which is enough to see that it is the same.
  private static boolean isNew(News news, String body, @Nullable KnownSession session) {
    boolean stands = session != null && session.notesAt() != null;
    return news.isNewText("notes", body, KnownSession.hash(body), stands ? session.notesBegin() : null,
        stands ? session.notesHash() : null);
  }

  private static boolean isOtherTime(News news, String column, Instant at, @Nullable Instant standing) {
    boolean isNew = news.hears(column, at);
    return isNew && standing != null && !at.equals(standing);
  }

  // Statuses and minutes are said and corrected together.
  private String log(Map<PersonId, AttendanceStatus> statuses, @Nullable Integer minutes) {
    return written(statuses) + (minutes == null ? "" : ", " + minutes + " min");
  }

  private static Map<PersonId, AttendanceStatus> statuses(List<Mark> marks) {
    var statuses = new HashMap<PersonId, AttendanceStatus>();
    marks.forEach(mark -> statuses.put(mark.student(), mark.status()));
    return statuses;
  }

  private String written(Map<PersonId, AttendanceStatus> statuses) {
    return statuses.entrySet().stream()
        .map(entry -> directory.importId(entry.getKey()) + "=" + entry.getValue().label())
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private void change(String name, String field, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      findings.change(SheetKind.SESSIONS, name, field, from, to);
    }
  }
}
