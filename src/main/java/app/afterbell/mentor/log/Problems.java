package app.afterbell.mentor.log;

import app.afterbell.sessions.Refusal;
import app.afterbell.sessions.Sessions.Student;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.PersonId;
import java.util.List;

/**
 * Says what was refused, and what would be right.
 *
 * @param boxed whether the notes are written in a box a heading: none of them can be missing
 */
record Problems(List<Student> students, boolean boxed) {

  /** @param task "notes" or "attendance": where a text stands that is none */
  Problem of(Refusal refusal, String task) {
    return switch (refusal) {
      case Refusal.NotStarted r ->
          new Problem("", ui -> ui.text("mentor.wrong.not-started", ui.formats().moment(r.opensAt())));
      case Refusal.Cancelled r ->
          new Problem("", ui -> ui.text("mentor.wrong.cancelled", ui.formats().moment(r.at())));
      case Refusal.TooLong r -> Problem.of("minutes", "mentor.wrong.too-long", r.minutes(), r.longest());
      case Refusal.NotLonger r -> Problem.of("longer-minutes", "mentor.wrong.not-longer", r.longest(), r.step());
      case Refusal.MuchTooLong r -> Problem.of("longer-minutes", "mentor.wrong.much-too-long", r.most());
      case Refusal.LongerWithoutReason _ -> Problem.of("longer-reason", "mentor.wrong.longer-reason");
      case Refusal.LongerReasonTooLong r ->
          Problem.of("longer-reason", "mentor.wrong.reason-too-long", r.longest());
      case Refusal.ChangeWithoutReason _ -> Problem.of("why", "mentor.wrong.why-missing");
      case Refusal.ChangeReasonTooLong r -> Problem.of("why", "mentor.wrong.reason-too-long", r.longest());
      case Refusal.TooShort r -> Problem.of("minutes", "mentor.wrong.too-short", r.minutes(), r.least());
      case Refusal.OffTheGrid r ->
          Problem.of("minutes", "mentor.wrong.off-the-grid", r.minutes(), r.step(), r.below(), r.above());
      case Refusal.MinutesMissing _ -> Problem.of("minutes", "mentor.wrong.minutes-missing");
      case Refusal.StatusMissing r -> ofStudent("status-", r.student(), "mentor.wrong.status-missing");
      case Refusal.NotInSession _ -> Problem.of("", "mentor.wrong.not-in-session");
      case Refusal.ToldTooLongAgo r -> ofStudent("told-", r.student(), "mentor.wrong.told-too-long-ago");
      case Refusal.ToldInFuture r -> ofStudent("told-", r.student(), "mentor.wrong.told-in-future");
      case Refusal.ReasonMissing r -> new Problem(id("reason-", r.student()), ui ->
          ui.text("mentor.wrong.reason-missing", name(r.student()), r.proposed().label()));
      case Refusal.ReasonTooLong r ->
          Problem.of(id("reason-", r.student()), "mentor.wrong.reason-too-long", r.longest());
      case Refusal.NotesEmpty _ -> Problem.of("notes", "mentor.wrong.notes-empty");
      case Refusal.NotesTooLong r -> Problem.of("notes", "mentor.wrong.notes-too-long", r.length(), r.longest());
      case Refusal.SectionEmpty r ->
          new Problem("notes", r.heading(), ui -> ui.text(sentence(r), r.heading()));
      case Refusal.PartTooLong r ->
          Problem.of(id("part-", r.student()), "mentor.wrong.part-too-long", r.length(), r.longest());
      case Refusal.PartNotText r -> Problem.of(id("part-", r.student()), "mentor.wrong.not-text");
      case Refusal.NotText _ -> Problem.of(task.equals("notes") ? "notes" : "", "mentor.wrong.not-text");
      case Refusal.UndoOver r -> new Problem("", ui -> ui.text("mentor.wrong.undo-over", ui.formats().time(r.until())));
    };
  }

  private String sentence(Refusal.SectionEmpty section) {
    return "mentor.wrong.section-" + (section.missing() && !boxed ? "missing" : section.practise() ? "practise"
        : "empty");
  }

  /** Why the draft of a part cannot be kept. */
  Problem ofPartDraft(Refusal refusal, PersonId student) {
    var box = id("part-", student);
    return switch (refusal) {
      case Refusal.NotesTooLong r -> Problem.of(box, "mentor.wrong.draft-too-long", r.length(), r.longest());
      case Refusal.NotText _ -> Problem.of(box, "mentor.wrong.not-text");
      default -> of(refusal, "notes");
    };
  }

  private Problem ofStudent(String field, PersonId student, String key) {
    return Problem.of(id(field, student), key, name(student));
  }

  static String id(String field, PersonId student) {
    return field + student.value();
  }

  private String name(PersonId id) {
    return students.stream()
        .filter(student -> student.id().equals(id))
        .findFirst()
        .map(student -> FirstName.of(student.name()))
        .orElse("");
  }
}
