package app.afterbell.mentor.log;

import app.afterbell.mentor.log.LogForm.Marked;
import app.afterbell.mentor.log.Logging.LastTime;
import app.afterbell.mentor.log.Logging.Similar;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Policy;
import app.afterbell.outstanding.OutstandingNotes.OutstandingNote;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Elsewhere;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.sessions.Percentages;
import app.afterbell.sessions.Sessions.SessionCard;
import app.afterbell.sessions.Sessions.Student;
import app.afterbell.sessions.StandingAttendance;
import app.afterbell.shared.FirstName;
import app.afterbell.templates.NoteTemplate;
import app.afterbell.templates.Sections;
import app.afterbell.web.Draft;
import app.afterbell.web.Option;
import app.afterbell.web.TypedTime;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a session is logged.
 *
 * @param notesOnly the notes alone, without the attendance's fields
 * @param form what the fields show
 * @param press what the one button does
 * @param boxes in which the notes are written
 * @param typed whether that was sent and came back
 * @param preview whether the notes are shown as families will read them
 * @param done whether the last submission has just been taken
 */
public record LogPage(
    Logging known,
    boolean notesOnly,
    LogForm form,
    Effect effect,
    Press press,
    Boxes boxes,
    List<Problem> problems,
    @Nullable StandingAttendance otherAttendance,
    @Nullable StandingNotes otherNotes,
    boolean typed,
    boolean preview,
    boolean done,
    Instant now) {

  public Desk desk() {
    return known.desk();
  }

  public SessionCard session() {
    return known.session();
  }

  /** What the company says beside this status; nothing where it says nothing. */
  public Optional<String> hint(AttendanceStatus status) {
    return known.hint(status);
  }

  public Policy policy() {
    return known.policy();
  }

  public Organization organization() {
    return known.organization();
  }

  public List<Student> students() {
    return known.students();
  }

  public boolean group() {
    return students().size() > 1;
  }

  public boolean hasStarted() {
    return session().hasStarted(now);
  }

  public Instant dueAt() {
    return known.dueAt();
  }

  public boolean isOverdue() {
    return session().loggedAt() == null && now.isAfter(dueAt());
  }

  /** Where the notes are kept while they are written. */
  public Draft draft(Ui ui) {
    var kept = known.draft();
    var saved = kept == null || typed ? null : ui.text("mentor.notes.saved", ui.formats().moment(kept.savedAt()));
    return new Draft(draftName(), desk().path() + "/notes/draft", form.draftVersion(), saved, typed);
  }

  public String draftName() {
    return "notes-" + session().id().value();
  }

  /** What is for one student's family alone (R21). */
  public Parts parts(Ui ui) {
    return new Parts(this, ui);
  }

  public @Nullable StandingAttendance attendance() {
    return known.attendance();
  }

  public @Nullable StandingNotes notes() {
    return known.notes();
  }

  public List<Similar> similar() {
    return known.similar();
  }

  public @Nullable LastTime last() {
    return known.last();
  }

  /** Notes that staff picked (R18), without names. */
  public List<OutstandingNote> outstanding() {
    return known.outstanding();
  }

  public List<Sections.Written> ahead() {
    var last = last();
    return last == null ? List.of() : last.ahead(template());
  }

  /** What is suggested for the engagement's subject. */
  public NoteTemplate template() {
    return known.templates().own();
  }

  /** Where nobody came, and no note stands or is begun: one sentence is proposed (R17). */
  public boolean sentence() {
    return press.note() == Press.Note.SENTENCE;
  }

  /**
   * The proposed sentences by how it was, for the page to follow each choice. A group's is read by each family: it
   * names no child.
   */
  public String proposal(Ui ui, String how) {
    var whose = group() ? "-group" : "";
    return ui.text("mentor.proposal." + how + whose, firstNames().getFirst(),
        ui.formats().longDate(session().startsAt()));
  }

  /** The words of the one button for each choice, as its script reads them. */
  public String pressTable(Ui ui) {
    return PressTable.of(this, ui);
  }

  /** Whether nobody said yet how it was for this student. */
  public boolean isUnknown(Student student) {
    return statusOf(student).isEmpty();
  }

  /** How it was, where nobody came. */
  public String how() {
    return isAll(AttendanceStatus.MISSED) ? "missed"
        : isAll(AttendanceStatus.CANCELLED_BILLABLE, AttendanceStatus.CANCELLED_NON_BILLABLE) ? "cancelled" : "mixed";
  }

  public List<Option> templates() {
    return known.templates().all().stream().map(one -> new Option(one.id().value().toString(), one.name())).toList();
  }

  public Marked marked(Student student) {
    return form.marks().getOrDefault(student.id(), new Marked("", TypedTime.NONE, ""));
  }

  /** What was chosen for a student, in the status's own words. */
  public String chosen(Student student) {
    return statusOf(student).map(AttendanceStatus::label).orElse("–");
  }

  /** Whether every student has one of these statuses. */
  public boolean isAll(AttendanceStatus... statuses) {
    return students().stream()
        .allMatch(student -> statusOf(student).filter(List.of(statuses)::contains).isPresent());
  }

  private Optional<AttendanceStatus> statusOf(Student student) {
    return Arrays.stream(AttendanceStatus.values())
        .filter(status -> LogForm.name(status).equals(marked(student).status()))
        .findFirst();
  }

  public Effect.@Nullable Advice advice(Student student) {
    return effect.advice().get(student.id());
  }

  /** The last moment at which a family owes nothing (R9). */
  public Instant toldBy() {
    return known.notice().lastMoment(session().startsAt());
  }

  public Percentages.Pair percentages(AttendanceStatus status) {
    return known.percentages().of().get(status);
  }

  public MinuteGrid grid() {
    return known.grid();
  }

  /** How many can be logged, and asked for. */
  public Loggable loggable() {
    return new Loggable(this);
  }

  public List<Elsewhere> elsewhere(Ui ui) {
    return Elsewhere.of(session().startsAt(), ui.formats().zone(), names(),
        students().stream().map(Student::timeZone).toList());
  }

  public List<String> names() {
    return students().stream().map(Student::name).toList();
  }

  public List<String> firstNames() {
    return names().stream().map(FirstName::of).toList();
  }

  /** Staff say once why they change what stands: it is the reason for what is longer, too. */
  public boolean asksWhy() {
    return desk().isStaffs() && attendance() != null;
  }

  /** The errors by the field's id, in the order of the fields. */
  public Map<String, String> errors(Ui ui) {
    var errors = new LinkedHashMap<String, String>();
    problems.forEach(problem -> errors.merge(problem.isInNotes()
        ? (sentence() ? "note" : boxes.idOf(problem.heading()))
        : asksWhy() && problem.field().equals("longer-reason") ? "why"
        : problem.field(), problem.sentence().apply(ui), (a, b) -> a.equals(b) ? a : a + " " + b));
    return errors;
  }
}
