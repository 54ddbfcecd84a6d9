package app.afterbell.mentor.log;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.shared.Blank;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends, as it was typed: whatever is wrong with it, it can be shown again.
 *
 * @param what which button was pressed
 * @param attendanceBase the revision of the attendance that the page showed; likewise of the notes
 * @param draftVersion of the draft that the notes grew from
 * @param parts for one student's family alone each (R21), in the order of the boxes; empty where the page had none
 * @param proposed the sentence for a session nobody attended (R17), as the page proposed it or as it was changed
 * @param seen whether the page showed that sentence
 * @param asText whether the notes are written as one text, and not under the template's headings
 * @param longer how long it was, where that is more than can be logged (R7)
 */
public record LogForm(
    String what,
    int attendanceBase,
    int notesBase,
    int draftVersion,
    String minutes,
    Map<PersonId, Marked> marks,
    String notes,
    Map<PersonId, Part> parts,
    String proposed,
    boolean seen,
    boolean asText,
    More longer) {

  private static final String STATUS = "status-";
  private static final String PART = "part-";
  private static final String DRAFT_VERSION = "draft-version";

  /** What was typed beside “Longer than … minutes?”. @param why for staff: why they change what stood (R38) */
  public record More(String minutes, String reason, String why) {

    static final More NONE = new More("", "", "");

    static More sent(Typed fields) {
      return new More(fields.text("longer-minutes").strip(), fields.text("longer-reason"), fields.text("why"));
    }

    boolean isLonger() {
      return !minutes.isEmpty() || !Blank.is(reason);
    }
  }

  /** What was chosen and typed for one student. */
  public record Marked(String status, TypedTime told, String reason) {

    static final Marked ATTENDED = new Marked("attended", TypedTime.NONE, "");

    boolean attended() {
      return status.equals("attended");
    }
  }

  /** What was typed for one student's family. @param draftVersion of the draft that it grew from */
  public record Part(String text, int draftVersion) {

    boolean isBlank() {
      return text.isBlank();
    }
  }

  /** Reads the fields. A number that was tampered with is one that matches nothing. */
  static LogForm of(Typed fields) {
    var what = fields.text("what", "both");
    return new LogForm(
        what,
        fields.number("attendance-base"),
        fields.number("notes-base"),
        fields.number(DRAFT_VERSION),
        fields.text("minutes"),
        marks(fields),
        notes(fields),
        parts(fields),
        fields.text("note", fields.text("proposed")),
        fields.text("shown").equals("sentence"),
        what.equals("as-text") || !what.equals("as-boxes") && fields.text("as").equals("text"),
        More.sent(fields));
  }

  // Boxes are what was written, and the text underneath is not sent; a program that fills the text alone means that.
  private static String notes(Typed fields) {
    var text = fields.text("notes");
    return Boxes.sent(fields).filter(boxes -> !boxes.isEmpty() || text.isEmpty()).orElse(text);
  }

  // A list of who was not there says nothing of the others: they attended, whatever their closed lines hold.
  private static Map<PersonId, Marked> marks(Typed fields) {
    var marks = new LinkedHashMap<PersonId, Marked>();
    for (var name : fields.names()) {
      if (name.startsWith(STATUS) && Typed.readId(name.substring(STATUS.length())).orElse(null) instanceof UUID id) {
        var there = fields.has("except") && !fields.has("absent-" + id);
        marks.put(new PersonId(id), there ? Marked.ATTENDED : new Marked(
            fields.text(name), TypedTime.sent(fields, "told-" + id), fields.text("reason-" + id)));
      }
    }
    return marks;
  }

  private static Map<PersonId, Part> parts(Typed fields) {
    var parts = new LinkedHashMap<PersonId, Part>();
    for (var name : fields.names()) {
      if (name.startsWith(PART) && Typed.readId(name.substring(PART.length())).orElse(null) instanceof UUID id) {
        parts.put(new PersonId(id), new Part(fields.text(name), fields.number(DRAFT_VERSION + "-" + id)));
      }
    }
    return parts;
  }

  /** Without boxes for parts, these stay as they stand. */
  NotesSubmission notesSubmission() {
    var drafts = new LinkedHashMap<PersonId, Integer>();
    parts.forEach((student, part) -> drafts.put(student, part.draftVersion()));
    return new NotesSubmission(notesBase, notes, parts.isEmpty() ? null : texts(), draftVersion, drafts);
  }

  /** The parts' texts, as they were typed. */
  Map<PersonId, String> texts() {
    var texts = new LinkedHashMap<PersonId, String>();
    parts.forEach((student, part) -> texts.put(student, part.text()));
    return texts;
  }

  LogForm withNotes(UnaryOperator<String> change) {
    return new LogForm(what, attendanceBase, notesBase, draftVersion, minutes, marks, change.apply(notes), parts,
        proposed, seen, asText, longer);
  }

  LogForm withMarks(Map<PersonId, Marked> others) {
    return new LogForm(what, attendanceBase, notesBase, draftVersion, minutes, others, notes, parts, proposed, seen,
        asText, longer);
  }

  LogForm basedOn(int attendance, int notesRevision) {
    return new LogForm(what, attendance, notesRevision, draftVersion, minutes, marks, notes, parts, proposed, seen,
        asText, longer);
  }

  LogForm grownFrom(int draft) {
    return new LogForm(what, attendanceBase, notesBase, draft, minutes, marks, notes, parts, proposed, seen, asText,
        longer);
  }

  LogForm grownFrom(PersonId student, int draft) {
    var others = new LinkedHashMap<>(parts);
    others.computeIfPresent(student, (_, part) -> new Part(part.text(), draft));
    return new LogForm(what, attendanceBase, notesBase, draftVersion, minutes, marks, notes, others, proposed, seen,
        asText, longer);
  }

  /** Whether every student was marked, and none as having been there. */
  boolean nobodyAttended() {
    return !marks.isEmpty() && marks.values().stream().noneMatch(mark -> mark.attended() || mark.status().isEmpty());
  }

  static Map<PersonId, Marked> attended(List<PersonId> students) {
    var marks = new LinkedHashMap<PersonId, Marked>();
    students.forEach(student -> marks.put(student, Marked.ATTENDED));
    return marks;
  }

  /** As the fields would show what stands. */
  static Map<PersonId, Marked> standing(List<Mark> marks, ZoneId zone) {
    return marks.stream().collect(Collectors.toMap(Mark::student, mark -> new Marked(
        name(mark.status()),
        mark.toldAt() == null ? TypedTime.NONE : TypedTime.of(mark.toldAt(), zone),
        mark.reason() == null ? "" : mark.reason())));
  }

  static String name(@Nullable AttendanceStatus status) {
    return status == null ? "" : status.name().toLowerCase(Locale.ROOT);
  }
}
