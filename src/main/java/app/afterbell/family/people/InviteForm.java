package app.afterbell.family.people;

import app.afterbell.family.people.FamilyPeoplePage.Student;
import app.afterbell.households.GuardianRefusal;
import app.afterbell.households.Rights;
import app.afterbell.people.Email;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The person that a guardian invites, checked: for which of their students, and what is to be seen of each. */
record InviteForm(PersonName name, Email email, Map<PersonId, Rights> students) {

  static Optional<InviteForm> read(Typed typed, List<Student> own) {
    var name = typed.take("name", PersonName.of(typed.text("name")));
    var email = typed.take("email", Email.of(typed.text("email")));
    var students = new LinkedHashMap<PersonId, Rights>();
    for (var student : own) {
      if (isOn(typed, "student", student)) {
        students.put(student.id(), new Rights(isOn(typed, "notes", student), isOn(typed, "money", student)));
      }
    }
    if (students.isEmpty()) {
      typed.refuse(field("student", own.getFirst()), GuardianRefusal.NO_STUDENT);
    }
    return name == null || email == null || students.isEmpty()
        ? Optional.empty()
        : Optional.of(new InviteForm(name, email, students));
  }

  static String field(String what, Student student) {
    return what + "-" + student.id().value();
  }

  private static boolean isOn(Typed typed, String what, Student student) {
    return typed.text(field(what, student)).equals("true");
  }
}
