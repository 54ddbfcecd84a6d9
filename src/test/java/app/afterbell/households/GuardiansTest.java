package app.afterbell.households;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.people.Editor;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.NotFound;
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
class GuardiansTest {

  private static final Editor BY = new Editor(null, START);
  private static final Rights NOTES = new Rights(true, false);
  private static final Rights MONEY = new Rights(false, true);
  private static final Rights NONE = new Rights(false, false);

  private final Sql sql;
  private final People people;
  private final Families families;
  private final Guardians guardians;
  private FamilyId riveras;
  private PersonId ana;
  private PersonId elena;
  private PersonId marco;

  GuardiansTest(Sql sql, DataSource database) {
    this.sql = sql;
    this.people = new People(sql, new JdbcTransactionManager(database));
    this.families = new Families(sql, people);
    this.guardians = new Guardians(sql, people, families);
  }

  @BeforeEach
  void aFamily() {
    riveras = families.imported("Rivera", PersonName.of("Rivera").get());
    ana = person("Ana Rivera", Role.STUDENT);
    elena = person("Elena Rivera", Role.GUARDIAN);
    marco = person("Marco Rivera", Role.MENTOR);
    families.placeStudent(ana, riveras);
    families.placeGuardian(elena, riveras);
  }

  @Test
  void letsAGuardianSeeEverythingAtFirst() {
    assertThat(guardians.rights(elena, ana)).isEqualTo(Rights.ALL);
  }

  @Test
  void givesANewSiblingTheLeastThatTheGuardianMaySeeInThatFamily() {
    guardians.settle(elena, ana, NOTES, BY);
    var lucia = placed("Lucía Rivera");
    assertThat(guardians.rights(elena, lucia)).isEqualTo(NOTES);

    guardians.settle(elena, lucia, MONEY, BY);

    assertThat(guardians.rights(elena, placed("Teo Rivera"))).isEqualTo(NONE);
  }

  @Test
  void givesNoSiblingToWhoIsNotGuardianOfAll() {
    var lucia = placed("Lucía Rivera");
    guardians.link(marco, lucia, Rights.ALL, null, BY);

    var teo = placed("Teo Rivera");

    assertThatThrownBy(() -> guardians.rights(marco, teo)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> guardians.rights(marco, ana)).isInstanceOf(NotFound.class);
    assertThat(guardians.rights(elena, teo)).isEqualTo(Rights.ALL);
  }

  @Test
  void keepsWhatWasSetWhenAnImportPlacesEverybodyAgain() {
    var lucia = placed("Lucía Rivera");
    guardians.settle(elena, ana, NOTES, BY);
    guardians.link(marco, lucia, MONEY, elena, BY);

    families.placeStudent(ana, families.imported("Rivera", PersonName.of("Rivera").get()), BY);
    families.placeStudent(lucia, riveras, BY);
    families.placeGuardian(elena, riveras, BY);
    families.placeGuardian(marco, riveras, BY);

    assertThat(guardians.rights(elena, ana)).isEqualTo(NOTES);
    assertThat(guardians.rights(marco, lucia)).isEqualTo(MONEY);
    assertThatThrownBy(() -> guardians.rights(marco, ana)).isInstanceOf(NotFound.class);
  }

  @Test
  void makesWhoIsLinkedAGuardianBesideWhatTheyAre() {
    assertThat(guardians.link(marco, ana, NOTES, null, BY)).isEqualTo(new Linked.Done());
    assertThat(guardians.link(marco, ana, Rights.ALL, null, BY)).isEqualTo(new Linked.Already());

    assertThat(guardians.rights(marco, ana)).isEqualTo(NOTES);
    assertThat(people.find(marco).orElseThrow().roles()).containsExactlyInAnyOrder(Role.MENTOR, Role.GUARDIAN);
    assertThat(families.of(marco)).containsExactly(riveras);
  }

  @Test
  void foundsAFamilyForAStudentWhoIsInNone() {
    var leo = person("Leo Park", Role.STUDENT);

    guardians.link(elena, leo, Rights.ALL, null, BY);

    assertThat(sql.sql("select family_name from student_family where student_id = :leo").param("leo", leo)
        .one(String.class)).isEqualTo("Park");
  }

  @Test
  void letsTheInviterSettleNoMoreThanTheyMaySeeThemselves() {
    guardians.settle(elena, ana, NOTES, BY);
    guardians.link(marco, ana, MONEY, elena, BY);

    guardians.settleAsInviter(elena, marco, ana, NOTES, BY);
    assertThat(guardians.rights(marco, ana)).isEqualTo(Rights.ALL);
    guardians.settleAsInviter(elena, marco, ana, NONE, BY);

    assertThat(guardians.rights(marco, ana)).isEqualTo(MONEY);
  }

  @Test
  void leavesWhatStaffSettledToStaff() {
    var lucia = placed("Lucía Rivera");
    guardians.link(marco, ana, Rights.ALL, elena, BY);
    guardians.settle(marco, ana, NONE, BY);

    assertThatThrownBy(() -> guardians.settleAsInviter(elena, marco, ana, Rights.ALL, BY)).isInstanceOf(NotFound.class);
    guardians.link(marco, lucia, NOTES, elena, BY);
    assertThatThrownBy(() -> guardians.settleAsInviter(elena, marco, ana, Rights.ALL, BY))
        .as("what staff settled of Ana, whomever else she invited them to").isInstanceOf(NotFound.class);
    guardians.settleAsInviter(elena, marco, lucia, NONE, BY);
    assertThat(guardians.rights(marco, lucia)).isEqualTo(NONE);
    assertThatThrownBy(() -> guardians.settleAsInviter(marco, elena, ana, NONE, BY)).isInstanceOf(NotFound.class);
    assertThat(guardians.rights(marco, ana)).isEqualTo(NONE);
  }

  @Test
  void undoesAnUnlinkingOnceAndWithTheSameRights() {
    guardians.link(marco, ana, NOTES, elena, BY);
    var end = guardians.unlink(marco, ana, elena, BY).orElseThrow();
    assertThatThrownBy(() -> guardians.rights(marco, ana)).isInstanceOf(NotFound.class);
    assertThat(families.of(marco)).isEmpty();

    guardians.restore(end, ana, BY);
    assertThat(guardians.rights(marco, ana)).isEqualTo(NOTES);
    guardians.settleAsInviter(elena, marco, ana, NONE, BY);
    guardians.restore(end, ana, BY);

    assertThat(guardians.rights(marco, ana)).isEqualTo(NONE);
  }

  @Test
  void keepsWhatWasChangedAboutAStudent() {
    guardians.link(marco, ana, NOTES, null, BY);
    guardians.settle(marco, ana, NONE, BY);
    guardians.settle(marco, ana, NONE, BY);
    guardians.unlink(marco, ana, elena, BY);
    families.placeStudent(ana, families.found(PersonName.of("Park").get()), BY);

    assertThat(changesOf(ana)).containsExactly(
        new Written("guardian", null, "Marco Rivera: notes, no money"),
        new Written("rights", "Marco Rivera: notes, no money", "Marco Rivera: no notes, no money"),
        new Written("guardian", "Marco Rivera: no notes, no money", null),
        new Written("guardian", "Elena Rivera: notes, money", null),
        new Written("family", "Rivera", "Park"));
  }

  record Written(String what, String before, String after) {}

  private List<Written> changesOf(PersonId person) {
    return sql.sql("select what, before, after from person_change_fact where person_id = :person order by id")
        .param("person", person)
        .list(Written.class);
  }

  private PersonId placed(String name) {
    var student = person(name, Role.STUDENT);
    families.placeStudent(student, riveras, BY);
    return student;
  }

  private PersonId person(String name, Role role) {
    return people.join(
        new NewPerson(PersonName.of(name).get(), null, ZoneId.of("America/New_York"), Set.of(role)), START).id();
  }
}
