package app.afterbell.tasks.web.log;

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
          new Problem("", ui -> ui.text("tasks.wrong.not-started", ui.formats().moment(r.opensAt())));
      case Refusal.TooLong r -> Problem.of("minutes", "tasks.wrong.too-long", r.minutes(), r.longest());
      case Refusal.TooShort r -> Problem.of("minutes", "tasks.wrong.too-short", r.minutes(), r.least());
      case Refusal.OffTheGrid r ->
          Problem.of("minutes", "tasks.wrong.off-the-grid", r.minutes(), r.step(), r.below(), r.above());
      case Refusal.MinutesMissing _ -> Problem.of("minutes", "tasks.wrong.minutes-missing");
      case Refusal.StatusMissing r -> ofStudent("status-", r.student(), "tasks.wrong.status-missing");
      case Refusal.NotInSession _ -> Problem.of("", "tasks.wrong.not-in-session");
      case Refusal.ToldTooLongAgo r -> ofStudent("told-", r.student(), "tasks.wrong.told-too-long-ago");
      case Refusal.ToldInFuture r -> ofStudent("told-", r.student(), "tasks.wrong.told-in-future");
      case Refusal.ReasonMissing r -> new Problem(id("reason-", r.student()), ui ->
          ui.text("tasks.wrong.reason-missing", name(r.student()), r.proposed().label()));
      case Refusal.ReasonTooLong r -> Problem.of(id("reason-", r.student()), "tasks.wrong.reason-too-long", r.longest());
      case Refusal.NotesEmpty _ -> Problem.of("notes", "tasks.wrong.notes-empty");
      case Refusal.NotesTooLong r -> Problem.of("notes", "tasks.wrong.notes-too-long", r.length(), r.longest());
      case Refusal.SectionEmpty r ->
          new Problem("notes", r.heading(), ui -> ui.text(sentence(r), r.heading()));
      case Refusal.PartTooLong r -> Problem.of(id("part-", r.student()), "tasks.wrong.part-too-long", r.length(), r.longest());
      case Refusal.PartNotText r -> Problem.of(id("part-", r.student()), "tasks.wrong.not-text");
      case Refusal.NotText _ -> Problem.of(task.equals("notes") ? "notes" : "", "tasks.wrong.not-text");
      case Refusal.UndoOver r -> new Problem("", ui -> ui.text("tasks.wrong.undo-over", ui.formats().time(r.until())));
    };
  }

  private String sentence(Refusal.SectionEmpty section) {
    return "tasks.wrong.section-" + (section.missing() && !boxed ? "missing" : section.practise() ? "practise" : "empty");
  }

  /** Why the draft of a part cannot be kept. */
  Problem ofPartDraft(Refusal refusal, PersonId student) {
    var box = id("part-", student);
    return switch (refusal) {
      case Refusal.NotesTooLong r -> Problem.of(box, "tasks.wrong.draft-too-long", r.length(), r.longest());
      case Refusal.NotText _ -> Problem.of(box, "tasks.wrong.not-text");
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
