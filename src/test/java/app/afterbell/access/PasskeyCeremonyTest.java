package app.afterbell.access;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.Passkeys.Kept;
import app.afterbell.access.Passkeys.Passkey;
import app.afterbell.access.Passkeys.Removed;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SoftAuthenticator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class PasskeyCeremonyTest extends Ceremonies {

  private final Passkeys passkeys;
  private final People people;
  private final Sql sql;
  private final Given given;
  private final SoftAuthenticator device = new SoftAuthenticator();
  private PersonId maya;

  PasskeyCeremonyTest(PasskeyCeremony ceremony, Passkeys passkeys, People people, Sql sql, Given given) {
    super(ceremony);
    this.passkeys = passkeys;
    this.people = people;
    this.sql = sql;
    this.given = given;
  }

  @BeforeEach
  void maya() {
    maya = given.maya().id();
  }

  @Test
  void signsInWithWhatWasAddedAndRemembersItsUse() {
    var added = added(maya, device);

    assertThat(signIn(device, START.plusSeconds(60))).contains(maya);
    assertThat(passkeys.of(maya)).containsExactly(
        new Passkey(added, "My phone", Kept.DEVICE, START, START.plusSeconds(60), null));
    assertThat(sql.sql("select array_to_string(transports, ' ') from passkey").one(String.class)).isEqualTo("internal");
  }

  @Test
  void knowsWhetherAPasskeyCanBeOnOtherDevicesAndWhetherItIs() {
    added(maya, new SoftAuthenticator().notSyncedYet());
    assertThat(passkeys.of(maya)).singleElement().extracting(Passkey::kept).isEqualTo(Kept.SYNCED);
    assertThat(sql.sql("select backup_eligible and not backed_up from passkey").one(Boolean.class)).isTrue();
  }

  @Test
  void asksTheDeviceToKnowItsUserAndToKeepTheAccount() {
    assertThat(begin(maya).options()).contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"",
        "\"attestation\":\"none\"", "Maya Okafor", given.person(Cast.MAYA).email())
        .doesNotContain(maya.value().toString());
    assertThat(ceremony.beginSignIn(HERE, START).options())
        .contains("\"userVerification\":\"required\"", "\"allowCredentials\":[]");
  }

  @Test
  void namesTheDevicesThatHaveOneAlreadySoThatNoneGetsTwo() {
    added(maya, device);

    assertThat(begin(maya).options()).contains("\"excludeCredentials\":[{").contains("\"transports\":[\"internal\"]");
  }

  @Test
  void takesOneTicketOnce() {
    added(maya, device);
    var begun = ceremony.beginSignIn(HERE, START);
    var answer = device.get(begun.options());

    assertThat(ceremony.signIn(HERE, begun.ticket(), answer, START)).contains(maya);
    assertThat(ceremony.signIn(HERE, begun.ticket(), answer, START)).as("replayed").isEmpty();
    var other = ceremony.beginSignIn(HERE, START);
    assertThat(ceremony.signIn(HERE, other.ticket(), answer, START)).as("of another ceremony").isEmpty();
  }

  @Test
  void takesOneOfTwoEqualAnswersAtOnce() throws Exception {
    added(maya, device);
    var begun = ceremony.beginSignIn(HERE, START);
    var answer = device.get(begun.options());
    Callable<Optional<PersonId>> signIn = () -> ceremony.signIn(HERE, begun.ticket(), answer, START);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var signedIn = 0;
      for (var result : threads.invokeAll(List.of(signIn, signIn, signIn, signIn))) {
        signedIn += result.get().isPresent() ? 1 : 0;
      }
      assertThat(signedIn).isEqualTo(1);
    }
  }

  @Test
  void takesNoTicketAfterFiveMinutesNorOneThatWasForSomethingElse() {
    added(maya, device);
    var late = ceremony.beginSignIn(HERE, START);
    assertThat(ceremony.signIn(HERE, late.ticket(), device.get(late.options()), START.plus(Duration.ofMinutes(5))))
        .isEmpty();

    var adding = begin(maya);
    assertThat(ceremony.signIn(HERE, adding.ticket(), device.get(adding.options()), START)).isEmpty();
    var signingIn = ceremony.beginSignIn(HERE, START);
    assertThat(ceremony.add(maya, HERE, signingIn.ticket(), "{}", LABEL, START))
        .isEqualTo(refused(AccessRefusal.PASSKEY_OVER));
    var mayas = begin(maya);
    assertThat(add(given.tomas().id(), new SoftAuthenticator(), mayas)).as("Maya’s ticket in Tomás’ hands")
        .isEqualTo(refused(AccessRefusal.PASSKEY_OVER));
  }

  @Test
  void refusesADeviceThatDoesNotKnowItsUser() {
    assertThat(add(maya, new SoftAuthenticator().withoutVerification(), begin(maya)))
        .isEqualTo(refused(AccessRefusal.PASSKEY_NOT_TAKEN));

    added(maya, device);
    assertThat(signIn(device.withoutVerification(), START)).isEmpty();
  }

  @Test
  void refusesWhatWasSignedForAnotherSite() {
    for (var elsewhere : List.of("http://localhost:8081", "https://localhost", "https://evil.example")) {
      assertThat(add(maya, new SoftAuthenticator().at(elsewhere, "localhost"), begin(maya)))
          .isEqualTo(refused(AccessRefusal.PASSKEY_NOT_TAKEN));
    }
    added(maya, device);
    assertThat(signIn(device.at("https://evil.example", "localhost"), START)).isEmpty();
    assertThat(signIn(device.at("http://localhost", "evil.example"), START)).isEmpty();
    assertThat(signIn(device.at("http://localhost", "localhost"), START)).contains(maya);
  }

  @Test
  void refusesAnotherKeyUnderAKnownId() {
    added(maya, device);
    var forged = new SoftAuthenticator().withTheIdOf(device);

    assertThat(signIn(forged, START)).isEmpty();
    assertThat(add(given.tomas().id(), forged, begin(given.tomas().id())))
        .isEqualTo(refused(AccessRefusal.PASSKEY_KNOWN));
    assertThat(passkeys.of(given.tomas().id())).isEmpty();
    assertThat(signIn(device, START)).contains(maya);
  }

  @Test
  void refusesAPasskeyThatSaysItIsSomebodyElses() {
    added(maya, device);

    assertThat(signIn(device.handle(new byte[32]), START)).isEmpty();
  }

  @Test
  void closesAPasskeyWhoseCounterWentBack() {
    added(maya, device.counter(3));
    assertThat(signIn(device.counter(7), START)).contains(maya);

    assertThat(signIn(device.counter(7), START.plusSeconds(1))).as("a copy, as far as we can know").isEmpty();

    assertThat(signIn(device.counter(8), START.plusSeconds(2))).as("nor the original").isEmpty();
    assertThat(passkeys.of(maya)).first().satisfies(passkey -> {
      assertThat(passkey.copiedAt()).isEqualTo(START.plusSeconds(1));
    });
  }

  @Test
  void closesAPasskeyWhoseCounterFellBelowThatOfItsFirstDay() {
    added(maya, device.counter(3));

    assertThat(signIn(device.counter(0), START)).isEmpty();
    assertThat(passkeys.of(maya).getFirst().copiedAt()).isEqualTo(START);
  }

  @Test
  void signsInAgainAndAgainWithDevicesThatDoNotCount() {
    added(maya, device.synced());

    assertThat(signIn(device, START)).contains(maya);
    assertThat(signIn(device, START)).contains(maya);
    assertThat(passkeys.of(maya).getFirst().kept()).isEqualTo(Kept.SYNCED);
  }

  @Test
  void signsNobodyInWithAPasskeyThatIsRemovedOrOfAClosedAccount() {
    var id = added(maya, device);
    var tomas = given.tomas().id();
    var his = new SoftAuthenticator();
    added(tomas, his);
    assertThat(passkeys.remove(tomas, id)).isEqualTo(Removed.NOT_THERE);
    assertThat(passkeys.rename(tomas, id, LABEL)).isFalse();

    assertThat(passkeys.remove(maya, id)).isEqualTo(Removed.DONE);
    people.close(tomas, new Editor(null, START));

    assertThat(signIn(device, START)).isEmpty();
    assertThat(signIn(his, START)).isEmpty();
  }

  @Test
  void refusesGarbageWithoutFailing() {
    var good = device.get(ceremony.beginSignIn(HERE, START).options());
    for (var garbage
        : List.of("", "null", "[]", "{}", "nonsense", "{\"rawId\": 7}",
            "{\"id\":\"a\",\"rawId\":\"a\",\"response\":{}}",
        "[".repeat(5000), "x".repeat(100_000), good.replace("rawId", "raw"),
        good.replaceAll("\"signature\": \"[^\"]*\"", "\"signature\": \"AA\""),
        good.replaceAll("\"authenticatorData\": \"[^\"]*\"", "\"authenticatorData\": \"AAAA\""))) {
      added(maya, new SoftAuthenticator());
      assertThat(ceremony.add(maya, HERE, begin(maya).ticket(), garbage, LABEL, START))
          .as(garbage).isEqualTo(refused(AccessRefusal.PASSKEY_NOT_TAKEN));
      assertThat(ceremony.signIn(HERE, ceremony.beginSignIn(HERE, START).ticket(), garbage, START)).as(garbage)
          .isEmpty();
    }
  }
}
