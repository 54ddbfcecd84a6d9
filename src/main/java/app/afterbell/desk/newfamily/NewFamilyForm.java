package app.afterbell.desk.newfamily;

import app.afterbell.desk.engagements.AgreeForm;
import app.afterbell.desk.engagements.Pick;
import app.afterbell.desk.engagements.RefusedFields;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Refusal;
import app.afterbell.households.FamilyId;
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
 * @param into the family that the student comes into, which needs no other guardian; null where the form makes one
 */
record NewFamilyForm(Typed typed, Pick mentor, @Nullable FamilyId into) {

  // So that the engagement's fields are read before its people are there.
  private static final Pick.Choice SOMEBODY = new Pick.Choice(PersonId.next(), "", "", ZoneId.of("UTC"));

  /**
   * The people as they were typed.
   *
   * @param family what a new one is called. @param guardian null where the family gets no other
   * @param mentor null where one is chosen, or no engagement is made
   */
  record People(@Nullable PersonName family, NewPerson student, @Nullable NewPerson guardian,
      @Nullable NewPerson mentor) {}

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
    var guardian = hasGuardian() ? person("guardian", Role.GUARDIAN, zone) : null;
    var family = into != null ? null : typed.text("family-name").isBlank()
        ? guardian == null ? null : usualName(guardian.name())
        : typed.take("family-name", PersonName.of(typed.text("family-name")));
    var teacher = makesEngagement() && mentorIsNew() ? person("mentor", Role.MENTOR, zone) : null;
    if (makesEngagement()) {
      tellApart();
      engagement(SOMEBODY, mentorIsNew() ? SOMEBODY : null);
    }
    return !typed.isFine() || zone == null || student == null ? Optional.empty()
        : Optional.of(new People(family, new NewPerson(student, null, zone, Set.of(Role.STUDENT)), guardian, teacher));
  }

  private boolean hasGuardian() {
    return into == null || !(typed.text("guardian-name").isBlank() && typed.text("guardian-email").isBlank());
  }

  private @Nullable NewPerson person(String field, Role role, @Nullable ZoneId zone) {
    var name = typed.take(field + "-name", PersonName.of(typed.text(field + "-name")));
    var address = typed.take(field + "-email", Email.of(typed.text(field + "-email")));
    return name == null || address == null || zone == null ? null : new NewPerson(name, address, zone, Set.of(role));
  }

  // Otherwise whoever is made second would be told that the address is somebody's: of whom, nobody could see.
  private void tellApart() {
    var guardian = typed.text("guardian-email").strip();
    var teacher = mentorIsNew() ? typed.text("mentor-email").strip()
        : mentor.chosen().stream().map(Pick.Choice::detail).findFirst().orElse("");
    if (!guardian.isEmpty() && guardian.equalsIgnoreCase(teacher)) {
      typed.refuse(mentorIsNew() ? "mentor-email" : "guardian-email", SharedAddress.ONE_ADDRESS);
    }
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

  /** What was refused is noted beside its field. */
  void refuse(List<Refusal> reasons) {
    RefusedFields.note(typed, reasons);
  }

  private static PersonName usualName(PersonName guardian) {
    var words = guardian.value().split("\\s+");
    return PersonName.of(words[words.length - 1]).get();
  }
}
