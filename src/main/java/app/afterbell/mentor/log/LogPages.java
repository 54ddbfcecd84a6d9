package app.afterbell.mentor.log;

import app.afterbell.mentor.log.LogForm.Marked;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.DraftAnswer;
import app.afterbell.sessions.Drafts;
import app.afterbell.sessions.NotesAnswer;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.sessions.StandingAttendance;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page: as it is opened, as it comes back to be put right, and as it comes back with what others wrote. */
record LogPages(Desk desk, Lazily<Logging> lazily, Viewer viewer, boolean notesOnly, Instant now) {

  Logging known() {
    return lazily.get();
  }

  /** As it is opened: the draft before the notes that stand, what stands before "all attended, as planned". */
  LogPage opened(boolean withTemplate, boolean done) {
    var attendance = known().attendance();
    var notes = known().notes();
    var draft = known().draft();
    var text = draft != null ? draft.body() : notes != null ? notes.body() : "";
    var form = new LogForm(
        "", attendance == null ? 0 : attendance.revision(), notesBase(), draft == null ? 0 : draft.version(),
        String.valueOf(minutes(attendance)), standingMarks(), text, parts(), "", false, false, LogForm.More.NONE);
    return page(withTemplate ? form.withNotes(notesSoFar -> withTemplate(notesSoFar, ""))
        : form, List.of(), null, null, withTemplate, false, done);
  }

  /** With what was typed, and nothing sent: another look at it. */
  LogPage shown(LogForm form, boolean preview) {
    return page(form, Reading.of(form, viewer.zone()).problems(), null, null, true, preview, false);
  }

  /** Nothing was sent: what was typed beside it could not be kept, because a newer draft came from elsewhere. */
  LogPage notKept(Kept kept, DraftAnswer.ChangedMeanwhile other) {
    var form = kept.form();
    var theirs = form.texts();
    if (kept.student() != null) {
      theirs.put(kept.student(), other.body());
    }
    var body = kept.student() == null ? other.body() : form.notes();
    return page(
        kept.student() == null ? form.grownFrom(other.version()) : form.grownFrom(kept.student(), other.version()),
        List.of(), null, new StandingNotes(form.notesBase(), other.savedAt(), viewer.name(), body, theirs),
        true, false, false);
  }

  /** Nothing was sent: what was typed beside it cannot be kept as it is. */
  LogPage notKept(Kept kept, DraftAnswer.Refused refused) {
    var words = words(kept.form());
    var problem = kept.student() == null
        ? words.of(refused.reason(), "notes")
        : words.ofPartDraft(refused.reason(), kept.student());
    return page(kept.form(), List.of(problem), null, null, true, false, false);
  }

  LogPage unreadable(LogForm form, List<Problem> problems) {
    return page(form, problems, null, null, true, false, false);
  }

  /** With every reason why it was not taken; and with what others wrote meanwhile, on which the next try is based. */
  LogPage notTaken(LogForm form, @Nullable AttendanceAnswer attendance, @Nullable NotesAnswer notes) {
    var words = words(form);
    var problems = new ArrayList<Problem>();
    if (attendance instanceof AttendanceAnswer.Refused refused) {
      refused.reasons().forEach(reason -> problems.add(words.of(reason, "attendance")));
    }
    if (notes instanceof NotesAnswer.Refused refused) {
      refused.reasons().forEach(reason -> problems.add(words.of(reason, "notes")));
    }
    var otherAttendance =
        attendance instanceof AttendanceAnswer.ChangedMeanwhile changed ? changed.standing() : null;
    var otherNotes = notes instanceof NotesAnswer.ChangedMeanwhile changed ? changed.standing() : null;
    var next = form.basedOn(
        otherAttendance == null ? form.attendanceBase() : otherAttendance.revision(),
        otherNotes == null ? form.notesBase() : otherNotes.revision());
    return page(next, problems, otherAttendance, otherNotes, true, false, false);
  }

  /** Below what was written; in the place of another template in which nothing was. */
  String withTemplate(String text, String chosen) {
    var templates = known().templates();
    var template = templates.all().stream().filter(one -> one.id().value().toString().equals(chosen)).findFirst()
        .orElse(templates.own()).markdown();
    var untouched = templates.all().stream()
        .anyMatch(one -> one.markdown().strip().equals(text.replace("\r\n", "\n").strip()));
    return text.isBlank() || untouched ? template : text.stripTrailing() + "\n\n" + template;
  }

  private Map<PersonId, Marked> standingMarks() {
    var attendance = known().attendance();
    return attendance == null
        ? LogForm.attended(known().studentIds())
        : LogForm.standing(attendance.marks(), viewer.zone());
  }

  private Map<PersonId, LogForm.Part> parts() {
    var notes = known().notes();
    var parts = new LinkedHashMap<PersonId, LogForm.Part>();
    for (var student : known().partReaders()) {
      var draft = known().partDrafts().get(student);
      var standing = notes == null ? "" : notes.parts().getOrDefault(student, "");
      parts.put(student, draft == null ? new LogForm.Part(standing, 0)
          : new LogForm.Part(draft.body(), draft.version()));
    }
    return parts;
  }

  // A draft of an edit goes back to the notes that it was begun from: what came since is shown, not overwritten (R12).
  private int notesBase() {
    var notes = known().notes();
    return Stream.concat(Stream.ofNullable(known().draft()), known().partDrafts().values().stream())
        .mapToInt(Drafts.Draft::notesRevision)
        .min()
        .orElse(notes == null ? 0 : notes.revision());
  }

  private Problems words(LogForm form) {
    return new Problems(known().students(), boxes(form).shown());
  }

  // In the boxes of the template whose order they keep; in those of the subject's own, while none exist.
  private Boxes boxes(LogForm form) {
    var template = known().templates().keptBy(form.notes()).orElse(known().templates().own());
    return Boxes.of(template, form.notes(), form.asText());
  }

  private int minutes(@Nullable StandingAttendance attendance) {
    return attendance == null || attendance.actualMinutes() == null
        ? known().session().plannedMinutes()
        : attendance.actualMinutes();
  }

  private LogPage page(
      LogForm sent, List<Problem> problems, @Nullable StandingAttendance otherAttendance,
      @Nullable StandingNotes otherNotes, boolean typed, boolean preview, boolean done) {
    // The notes alone send no marks: what stands decides what they propose.
    var form = notesOnly ? sent.withMarks(standingMarks()) : sent;
    var reading = Reading.of(form, viewer.zone());
    var effect = Effect.of(known(), reading, now);
    var press = Press.of(known(), form, reading.submission(), notesOnly);
    return new LogPage(
        known(), notesOnly, form, effect, press, boxes(form), problems, otherAttendance, otherNotes, typed, preview,
        done, now);
  }
}
