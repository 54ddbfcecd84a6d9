package app.afterbell.family.people;

import app.afterbell.family.people.FamilyPeoplePage.Student;
import app.afterbell.web.Typed;
import java.util.List;

/**
 * The form to invite a guardian: for all students of the viewer and their notes, unless they say otherwise. That
 * somebody sees what is billed is decided each time, and never the default.
 *
 * @param sent whether it was sent, and refused
 */
public record InvitePage(List<Student> students, Typed typed, boolean sent) {

  static InvitePage empty(List<Student> students) {
    return new InvitePage(students, Typed.nothing(), false);
  }

  /** The name of the field that says {@code what} of this student. */
  public String field(String what, Student student) {
    return InviteForm.field(what, student);
  }

  public boolean on(String what, Student student) {
    return sent ? typed.text(field(what, student)).equals("true") : !what.equals("money");
  }
}
