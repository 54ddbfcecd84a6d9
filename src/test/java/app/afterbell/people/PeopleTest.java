package app.afterbell.people;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class PeopleTest {

  private static final ZoneId BOISE = ZoneId.of("America/Boise");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final Editor BY = new Editor(null, START);

  private final People people;
  private final List<Object> said = new ArrayList<>();
  private final TransactionTemplate transaction;

  PeopleTest(Sql sql, DataSource database, TransactionTemplate transaction) {
    this.people = new People(sql, new JdbcTransactionManager(database), said::add);
    this.transaction = transaction;
  }

  @Test
  void findsWhoJoined() {
    var id = people.join(maya().importedAs("P001"), START).id();

    assertThat(people.find(id))
        .contains(new Person(id, "Maya Okafor", "maya@example.org", NEW_YORK, null, true, false, "P001",
        List.of(Role.GUARDIAN, Role.MENTOR)));
    assertThat(people.byEmail(email("MAYA@example.org"))).isEqualTo(people.find(id));
    assertThat(people.byImportId("P001")).isEqualTo(people.find(id));
    assertThat(people.imported()).containsExactly(people.find(id).orElseThrow());
  }

  @Test
  void takesNoSecondPersonOfOneSpreadsheetIdForOneWithATakenAddress() {
    people.join(maya().importedAs("P001"), START);
    assertThatThrownBy(() -> people.join(child("Leo Park").importedAs("P001"), START))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void findsNobodyElse() {
    assertThat(people.find(PersonId.next())).isEmpty();
    assertThat(people.byEmail(email("nobody@example.org"))).isEmpty();
    assertThat(people.byImportId("P999")).isEmpty();
  }

  @Test
  void knowsManyPeopleWithoutAnAddress() {
    people.join(child("Leo Park"), START);
    people.join(child("Noa Cohen"), START);

    assertThat(people.imported()).extracting(Person::name).containsExactlyInAnyOrder("Leo Park", "Noa Cohen");
  }

  @Test
  void knowsAsStaffThoseWhoseAccountIsOpen() {
    var tom = people.join(new NewPerson(name("Tom"), email("tom@example.org"), BOISE, Set.of(Role.FINANCE)), START)
        .id();
    assertThat(people.staff().is("Tom", null)).isTrue();
    assertThat(people.staff().hasMailbox("tom+home@example.org")).isTrue();

    people.close(tom, BY);
    assertThat(people.staff().is("Tom", "tom@example.org")).isFalse();
  }

  @Test
  void refusesAnAddressThatBelongsToAnother() {
    people.join(maya(), START);

    assertThat(people.join(maya(), START)).isEqualTo(new Saved.Refused(PersonRefusal.EMAIL_TAKEN));
  }

  @Test
  void refusesToChangeToAnAddressOfAnotherAndGoesOn() {
    people.join(maya(), START);
    var leo = people.join(child("Leo Park"), START).id();

    transaction.executeWithoutResult(_ -> {
      assertThat(people.change(leo, name("Leo"), email("maya@example.org"), BOISE, BY))
          .isEqualTo(new Saved.Refused(PersonRefusal.EMAIL_TAKEN));
      people.change(leo, name("Leo P."), email("leo@example.org"), BOISE, BY);
    });

    assertThat(people.find(leo)).get().extracting(Person::name, Person::email, Person::timeZone)
        .containsExactly("Leo P.", "leo@example.org", BOISE);
  }

  @Test
  void saysThatAnAddressChangedWhereItDid() {
    var maya = people.join(maya(), START).id();

    people.change(maya, name("Maya O."), email("maya@example.org"), BOISE, BY);
    assertThat(said).isEmpty();

    people.change(maya, name("Maya O."), email("okafor@example.org"), BOISE, BY);
    people.takeSignInBack(maya, BY);
    assertThat(said).containsExactly(
        new AddressChanged(maya, email("okafor@example.org"), BY), new AddressChanged(maya, null, BY));
  }

  @Test
  void letsTwoExchangeTheirAddresses() {
    var maya = people.join(maya(), START).id();
    var tom = people.join(new NewPerson(name("Tom"), email("tom@example.org"), BOISE, Set.of()), START).id();

    transaction.executeWithoutResult(_ -> {
      people.letGoOfEmails(List.of(maya, tom), BY);
      people.change(maya, name("Maya"), email("tom@example.org"), BOISE, BY);
      people.change(tom, name("Tom"), email("maya@example.org"), BOISE, BY);
    });

    assertThat(people.byEmail(email("tom@example.org"))).get().extracting(Person::id).isEqualTo(maya);
  }

  @Test
  void givesAnAddressToOneOfTwoWhoJoinAtOnce() {
    var attempts = List.of(1, 2, 3, 4).stream()
        .map(_ -> CompletableFuture.supplyAsync(() -> people.join(maya(), START)))
        .toList();

    assertThat(attempts.stream().map(CompletableFuture::join).filter(Saved.Done.class::isInstance)).hasSize(1);
  }

  @Test
  void givesTheseRolesAndNoOthers() {
    var id = people.join(maya(), START).id();

    people.giveRoles(id, Set.of(Role.MENTOR, Role.FINANCE));
    assertThat(people.find(id).orElseThrow().roles()).containsExactly(Role.FINANCE, Role.MENTOR);

    people.giveRoles(id, Set.of());
    assertThat(people.find(id).orElseThrow().roles()).isEmpty();
  }

  @Test
  void closesAnAccountOnce() {
    var id = people.join(maya(), START).id();

    people.close(id, BY);
    people.close(id, new Editor(null, START.plus(Duration.ofDays(1))));

    assertThat(said).containsExactly(new AccountClosed(id));
    assertThat(people.find(id)).get().extracting(Person::open).isEqualTo(false);
  }

  private static NewPerson maya() {
    return new NewPerson(name("Maya Okafor"), email("maya@example.org"), NEW_YORK, Set.of(Role.MENTOR, Role.GUARDIAN));
  }

  private static NewPerson child(String name) {
    return new NewPerson(name(name), null, BOISE, Set.of(Role.STUDENT)).importedAs(name);
  }

  private static PersonName name(String name) {
    return PersonName.of(name).get();
  }

  private static Email email(String address) {
    return Email.of(address).get();
  }
}
