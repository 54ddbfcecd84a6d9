package app.afterbell.sessions.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The notes that a program submits.
 *
 * @param basedOn the revision of the notes that it saw; absent or 0 where it saw none
 * @param body Markdown, 1 to 10,000 characters beyond the organization's template (R17)
 * @param parts Markdown for one student's family alone (R21), up to 10,000 characters each; absent leaves the parts as
 * they     stand, an empty list takes them all away
 */
record NotesBody(@Nullable Integer basedOn, @Nullable String body, @Nullable List<Part> parts) {

  record Part(@Nullable PersonId student, @Nullable String body) {}

  NotesSubmission toSubmission() {
    if (body == null) {
      throw malformed("/body", "is missing");
    }
    return new NotesSubmission(basedOn == null ? 0 : basedOn, body, parts == null ? null : byStudent(parts), 0);
  }

  /** Where this student's part stands. */
  String pointerTo(PersonId student) {
    return "/parts" + (parts == null ? "" : "/" + parts.stream().map(Part::student).toList().indexOf(student));
  }

  private static Map<PersonId, String> byStudent(List<Part> parts) {
    var byStudent = new LinkedHashMap<PersonId, String>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part == null || part.student() == null || part.body() == null) {
        throw malformed("/parts/" + i, "needs a student and a body");
      }
      if (byStudent.put(part.student(), part.body()) != null) {
        throw malformed("/parts/" + i + "/student", "stands twice");
      }
    }
    return byStudent;
  }

  private static RuntimeException malformed(String pointer, String what) {
    return Problem.of(ProblemType.MALFORMED, List.of(Fault.at(pointer, what))).found();
  }
}
