package app.afterbell.testing;

import app.afterbell.demo.Company;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.util.Locale;
import java.util.Set;

/** Who there is in the world of a test: the organization, and the {@link Cast}, as each is first asked for. */
public abstract class GivenPeople {

  private final Organizations organizations;
  private final People people;
  private final Families families;

  GivenPeople(Organizations organizations, People people, Families families) {
    this.organizations = organizations;
    this.people = people;
    this.families = families;
  }

  /** Riverbend Tutoring in New York, with the rules' defaults; not a demo. */
  public Organization organization() {
    organizations.found(Company.NAME, Company.ZONE, Company.SUPPORT_EMAIL, false);
    return organizations.current();
  }

  public Viewer maya() {
    return viewer(Cast.MAYA);
  }

  public Viewer tomas() {
    return viewer(Cast.TOMAS);
  }

  public Viewer ana() {
    return viewer(Cast.ANA);
  }

  public Viewer elena() {
    return viewer(Cast.ELENA);
  }

  public Viewer imogen() {
    return viewer(Cast.IMOGEN);
  }

  public Viewer bola() {
    return viewer(Cast.BOLA);
  }

  /** Anybody of the {@link Cast}, as they look at a page. */
  public Viewer viewer(String member) {
    var person = person(member);
    return new Viewer(person.id(), person.name(), Set.copyOf(person.roles()), person.timeZone());
  }

  /**
   * Somebody of the staff who was given this alone: of the cast, Bola holds two, and an admin may whatever others may.
   */
  public Viewer staff(Role alone) {
    organization();
    var key = "only-" + alone.name().toLowerCase(Locale.ROOT);
    var person = people.byImportId(key).orElseGet(() -> {
      var name = PersonName.of("Only " + alone).get();
      people.join(new NewPerson(name, null, Company.ZONE, Set.of(alone)).importedAs(key), TestClock.START);
      return people.byImportId(key).orElseThrow();
    });
    return new Viewer(person.id(), person.name(), Set.copyOf(person.roles()), person.timeZone());
  }

  /** The person, and with them the others of their family. */
  public Person person(String member) {
    organization();
    return people.byImportId(member).orElseGet(() -> {
      var family = Cast.COMPANY.member(member).family();
      if (family == null) {
        join(Cast.COMPANY.member(member));
      } else {
        Cast.COMPANY.people().stream().filter(other -> family.equals(other.family())).forEach(this::join);
      }
      return people.byImportId(member).orElseThrow();
    });
  }

  /** The family in which this member of the {@link Cast} is. */
  public FamilyId familyOf(String member) {
    return families.of(person(member).id()).iterator().next();
  }

  private void join(Company.Member member) {
    if (people.byImportId(member.key()).isPresent()) {
      return;
    }
    var id = people.join(member.person(), TestClock.START).id();
    if (member.family() != null) {
      var family = families.imported(Company.FAMILY_IDS + member.family(), PersonName.of(member.family()).get());
      if (member.is(Role.STUDENT)) {
        families.placeStudent(id, family);
      }
      if (member.is(Role.GUARDIAN)) {
        families.placeGuardian(id, family);
      }
    }
  }
}
