package app.afterbell.family.people;

import app.afterbell.family.people.FamilyPeoplePage.Open;
import app.afterbell.family.people.FamilyPeoplePage.Student;
import app.afterbell.people.ZoneOptions;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian keeps for a child.
 *
 * @param email of the child's own sign-in; empty for none
 * @param signIn whether the guardian gives it, and takes it back: who may not read notes does neither
 * @param profile what was typed for name and zone, if it was refused; invitation likewise
 */
public record ChildPage(
    PersonId id, String title, String name, String zone, String email, boolean signIn, List<Open> invitations,
    Typed profile, Typed invitation, @Nullable String done) {

  static ChildPage of(Student student, String email, List<Open> invitations, @Nullable String done) {
    return new ChildPage(student.id(), student.name(), student.name(), student.zone().getId(), email,
        student.readsNotes(),
        invitations, Typed.nothing(), Typed.nothing(), done);
  }

  ChildPage withProfile(Typed typed) {
    return new ChildPage(
        id, title, typed.text("name"), typed.text("zone"), email, signIn, invitations, typed, invitation, null);
  }

  ChildPage withInvitation(Typed typed) {
    return new ChildPage(id, title, name, zone, email, signIn, invitations, profile, typed, null);
  }

  public List<Option> zones() {
    return ZoneOptions.with(zone);
  }

  public String path() {
    return "/family/people/students/" + id.value();
  }
}
