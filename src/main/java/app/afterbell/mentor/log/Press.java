package app.afterbell.mentor.log;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesRule;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page's one button does with what is in the form: its words say that, here and in {@code writing-press.js},
 * which follows each choice by the same words.
 *
 * @param attended how many students were there; likewise the others
 * @param minutes that are logged
 * @param asked minutes that are asked for beyond them (R7); empty for none
 */
public record Press(Attendance attendance, Note note, int attended, int missed, int cancelled, String minutes,
    String asked) {

  /** What becomes of the attendance; ASK keeps it, and asks for more minutes (R7). */
  public enum Attendance { NONE, SAME, LOG, CHANGE, ASK }

  /** What becomes of the notes; SENTENCE is the one that is proposed where nobody came (R17). */
  public enum Note { NONE, SAME, SEND, CHANGE, SENTENCE }

  static Press of(Logging known, LogForm form, AttendanceSubmission said, boolean notesOnly) {
    var marks = said.marks();
    return new Press(
        notesOnly ? Attendance.NONE : attendance(known, said),
        note(known, form),
        count(marks, AttendanceStatus.ATTENDED),
        count(marks, AttendanceStatus.MISSED),
        count(marks, AttendanceStatus.CANCELLED_BILLABLE, AttendanceStatus.CANCELLED_NON_BILLABLE),
        text(isMore(known, said) ? known.heeded(said) : said.actualMinutes()),
        known.desk().isStaffs() || !isMore(known, said) ? "" : text(said.longer().minutes()));
  }

  // What is no more than can be logged is not asked for: the form says so when it is sent.
  private static boolean isMore(Logging known, AttendanceSubmission said) {
    return said.longer() != null && said.longer().minutes() != null && said.longer().minutes() > known.longest();
  }

  private static String text(@Nullable Integer minutes) {
    return minutes == null ? "" : String.valueOf(minutes);
  }

  private static int count(List<Mark> marks, AttendanceStatus... statuses) {
    return (int) marks.stream().filter(mark -> mark.status() != null && List.of(statuses).contains(mark.status()))
        .count();
  }

  private static Attendance attendance(Logging known, AttendanceSubmission said) {
    var stands = known.attendance();
    if (stands == null) {
      return Attendance.LOG;
    }
    var same = stands.says(known.heeded(said), said.marks());
    boolean asks = isMore(known, said) && said.anyoneAttended() && !known.desk().isStaffs();
    return !same ? Attendance.CHANGE : asks ? Attendance.ASK : Attendance.SAME;
  }

  private static Note note(Logging known, LogForm form) {
    var stands = known.notes();
    if (stands != null) {
      var same = NotesRule.normalized(stands.body()).equals(NotesRule.normalized(form.notes()))
          && sameParts(stands.parts(), form);
      return same ? Note.SAME : Note.CHANGE;
    }
    boolean written = NotesRule.of(known.policy(), known.templates().headings()).beyondTemplate(form.notes()) > 0
        || form.parts().values().stream().anyMatch(part -> !part.isBlank());
    return written ? Note.SEND : form.nobodyAttended() ? Note.SENTENCE : Note.NONE;
  }

  private static boolean sameParts(Map<PersonId, String> stands, LogForm form) {
    return form.parts().entrySet().stream().allMatch(part ->
        NotesRule.normalized(part.getValue().text()).equals(stands.getOrDefault(part.getKey(), "")));
  }

  boolean sendsAttendance() {
    return attendance == Attendance.LOG || attendance == Attendance.CHANGE || attendance == Attendance.ASK;
  }

  boolean sendsNotes() {
    return note == Note.SEND || note == Note.CHANGE || note == Note.SENTENCE;
  }

  /** Notes alone are to be sent here, and nothing is written yet: the press says what is missing. */
  boolean asksForNotes() {
    return attendance == Attendance.NONE && note == Note.NONE;
  }

  /** "Log 60 min and notes". */
  public String words(Ui ui) {
    if (!sendsAttendance()) {
      return ui.text("mentor.press.alone." + name(asksForNotes() ? Note.SEND : note));
    }
    var how = attended > 0 && missed + cancelled == 0 && !minutes.isEmpty() ? "min" : kind();
    boolean asksAlone = attendance == Attendance.ASK;
    var act = asksAlone ? ui.text("mentor.press.ask", asked)
        : ui.text("mentor.press." + name(attendance) + "." + how, how.equals("min") ? minutes : who(ui));
    boolean briefly = how.equals("min") && !asksAlone;
    var whole = sendsNotes() ? ui.text("mentor.press.with." + name(note) + (briefly ? ".min" : ""), act) : act;
    return asked.isEmpty() || asksAlone || attended == 0 ? whole : ui.text("mentor.press.asking", whole, asked);
  }

  /** Of what becomes of the notes, as the page's styles know it. */
  public String name() {
    return name(note);
  }

  static String name(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private String kind() {
    if (attended + missed + cancelled == 0 || attended > 0 && minutes.isEmpty()) {
      return "unclear";
    }
    return attended + missed + cancelled > 1 ? "who" : missed > 0 ? "missed" : "cancelled";
  }

  private String who(Ui ui) {
    var who = new ArrayList<String>();
    add(who, ui, "attended", attended);
    add(who, ui, "missed", missed);
    add(who, ui, "cancelled", cancelled);
    return String.join(", ", who);
  }

  private static void add(List<String> who, Ui ui, String status, int count) {
    if (count > 0) {
      who.add(ui.text("mentor.press." + status, count));
    }
  }
}
