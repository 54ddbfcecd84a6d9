package app.afterbell.households;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.Editor;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

@SqlTest
class FamiliesTest {

  private static final Editor BY = new Editor(null, START);

  private final Sql sql;
  private final People people;
  private final Families families;
  private FamilyId riveras;
  private FamilyId parks;

  FamiliesTest(Sql sql, DataSource database) {
    this.sql = sql;
    this.people = new People(sql, new JdbcTransactionManager(database));
    this.families = new Families(sql, people);
  }

  @BeforeEach
  void twoFamilies() {
    riveras = families.imported("Rivera", PersonName.of("Rivera").get());
    parks = families.imported("Park", PersonName.of("Park").get());
  }

  @Test
  void knowsAnImportedFamilyAgainAndLeavesItItsName() {
    assertThat(families.imported("Rivera", PersonName.of("Rivera (Boise)").get())).isEqualTo(riveras);
    assertThat(families.imported()).extracting(Families.Family::name).containsExactly("Park", "Rivera");
  }

  @Test
  void makesEachGuardianTheGuardianOfEachStudent() {
    var ana = person("Ana", Role.STUDENT);
    var elena = person("Elena", Role.GUARDIAN);
    var marco = person("Marco", Role.GUARDIAN);

    families.placeGuardian(elena, riveras);
    families.placeStudent(ana, riveras);
    families.placeStudent(ana, riveras);
    families.placeGuardian(marco, riveras);

    assertThat(guardiansOf(ana)).containsExactlyInAnyOrder(elena, marco);
    assertThat(families.of(ana)).containsExactly(riveras);
    assertThat(families.of(elena)).containsExactly(riveras);
  }

  @Test
  void changesGuardiansWithTheFamily() {
    var ana = person("Ana", Role.STUDENT);
    var elena = person("Elena", Role.GUARDIAN);
    var jiwoo = person("Ji-woo", Role.GUARDIAN);
    families.placeGuardian(elena, riveras);
    families.placeGuardian(jiwoo, parks);
    families.placeStudent(ana, riveras);

    families.placeStudent(ana, parks);

    assertThat(guardiansOf(ana)).containsExactly(jiwoo);
    families.removeStudent(ana, BY);
    assertThat(guardiansOf(ana)).isEmpty();
    assertThat(families.of(ana)).isEmpty();
  }

  @Test
  void takesAGuardianOutOfOneFamilyOnly() {
    var ana = person("Ana", Role.STUDENT);
    var leo = person("Leo", Role.STUDENT);
    var elena = person("Elena", Role.GUARDIAN);
    families.placeStudent(ana, riveras);
    families.placeStudent(leo, parks);
    families.placeGuardian(elena, riveras);
    families.placeGuardian(elena, parks);

    families.removeGuardian(elena, riveras, BY);

    assertThat(guardiansOf(ana)).isEmpty();
    assertThat(guardiansOf(leo)).containsExactly(elena);
  }

  private PersonId person(String name, Role role) {
    return people.join(
        new NewPerson(PersonName.of(name).get(), null, ZoneId.of("America/New_York"), Set.of(role)), START).id();
  }

  private List<PersonId> guardiansOf(PersonId student) {
    return sql.sql("select guardian_id from guardian_of where student_id = :student")
        .param("student", student)
        .list(PersonId.class);
  }
}
