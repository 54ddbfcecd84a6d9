package app.afterbell.desk.newfamily;

import app.afterbell.desk.engagements.AgreeForm;
import app.afterbell.desk.engagements.Pick;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.PersonName;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.web.Typed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the form says: a student and a guardian, who are new, and an engagement with a mentor, who is chosen or new.
 * What is wrong is noted in {@code typed}, of all of it at once.
 *
 * @param mentor who is looked for, or chosen
 */
record NewFamilyForm(Typed typed, Pick mentor) {

  // So that the engagement's fields are read before its people are there.
  private static final Pick.Choice SOMEBODY = new Pick.Choice(PersonId.next(), "", "", ZoneId.of("UTC"));

  /** The people as they were typed. @param mentor null where one is chosen, or no engagement is made */
  record People(PersonName family, NewPerson student, NewPerson guardian, @Nullable NewPerson mentor) {}

  boolean makesEngagement() {
    return typed.isOn("engagement");
  }

  private boolean mentorIsNew() {
    return mentor.chosen().isEmpty()
        && !(typed.text("mentor-name").isBlank() && typed.text("mentor-email").isBlank());
  }

  /** Empty where something is wrong, with the people or with the engagement. */
  Optional<People> people() {
    var zone = typed.take("zone", TimeZones.of(typed.text("zone")));
    var student = typed.take("student-name", PersonName.of(typed.text("student-name")));
    var guardian = typed.take("guardian-name", PersonName.of(typed.text("guardian-name")));
    var email = typed.take("guardian-email", Email.of(typed.text("guardian-email")));
    var family = typed.text("family-name").isBlank() ? guardian == null ? null : usualName(guardian)
        : typed.take("family-name", PersonName.of(typed.text("family-name")));
    NewPerson teacher = null;
    if (makesEngagement() && mentorIsNew()) {
      var name = typed.take("mentor-name", PersonName.of(typed.text("mentor-name")));
      var address = typed.take("mentor-email", Email.of(typed.text("mentor-email")));
      teacher = name == null || address == null || zone == null ? null
          : new NewPerson(name, address, zone, Set.of(Role.MENTOR));
    }
    if (makesEngagement()) {
      engagement(SOMEBODY, mentorIsNew() ? SOMEBODY : null);
    }
    return !typed.isFine() || zone == null || student == null || guardian == null || email == null || family == null
        ? Optional.empty()
        : Optional.of(new People(family, new NewPerson(student, null, zone, Set.of(Role.STUDENT)),
            new NewPerson(guardian, email, zone, Set.of(Role.GUARDIAN)), teacher));
  }

  /** With the people who are there by now. @param teacher null: the one who was chosen */
  Optional<NewEngagement> engagement(PersonId student, String studentName, @Nullable PersonId teacher) {
    return engagement(new Pick.Choice(student, studentName, "", ZoneId.of("UTC")),
        teacher == null ? null : new Pick.Choice(teacher, "", "", ZoneId.of("UTC")));
  }

  private Optional<NewEngagement> engagement(Pick.Choice student, Pick.@Nullable Choice teacher) {
    return agreeForm(student, teacher).read();
  }

  AgreeForm agreeForm(Pick.Choice student, Pick.@Nullable Choice teacher) {
    return new AgreeForm(typed, teacher == null ? mentor : new Pick(List.of(teacher), "", List.of()),
        new Pick(List.of(student), "", List.of()));
  }

  private static PersonName usualName(PersonName guardian) {
    var words = guardian.value().split("\\s+");
    return PersonName.of(words[words.length - 1]).get();
  }
}
