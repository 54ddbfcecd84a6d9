package app.afterbell.access;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.Passkeys.Removed;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SoftAuthenticator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PageTest
class PasskeysTest extends Ceremonies {

  private final Passkeys passkeys;
  private final Sql sql;
  private final Given given;
  private final SoftAuthenticator device = new SoftAuthenticator();
  private PersonId maya;

  PasskeysTest(PasskeyCeremony ceremony, Passkeys passkeys, Sql sql, Given given) {
    super(ceremony);
    this.passkeys = passkeys;
    this.sql = sql;
    this.given = given;
  }

  @BeforeEach
  void maya() {
    maya = given.maya().id();
  }

  @Test
  void keepsTheOnlyWayInOfWhoHasNoAddress() {
    var leo = given.person(Cast.LEO).id();
    var first = added(leo, device);
    assertThat(passkeys.remove(leo, first)).isEqualTo(Removed.ONLY_WAY_IN);

    var second = new SoftAuthenticator();
    added(leo, second);
    assertThat(passkeys.remove(leo, first)).isEqualTo(Removed.DONE);
    assertThat(signIn(second, START)).contains(leo);
  }

  @Test
  void tellsItsOwnerByMailWithoutAnySecret() {
    added(maya, device);
    added(given.person(Cast.LEO).id(), new SoftAuthenticator()); // without an address

    assertThat(sql.sql("select recipient || '|' || subject || '|' || body from mail_message").list(String.class))
        .singleElement().asString()
        .startsWith(given.person(Cast.MAYA).email() + "|A passkey was added to your account|Hello Maya Okafor")
        .contains("“My phone”", "http://localhost/settings/passkeys");
  }

  @Test
  void takesTwentyAndNoMore() {
    for (int i = 0; i < Passkeys.MOST; i++) {
      added(maya, new SoftAuthenticator());
    }
    assertThat(passkeys.isFull(maya)).isTrue();
    assertThat(add(maya, device, begin(maya))).isEqualTo(refused(AccessRefusal.PASSKEYS_TOO_MANY));
  }
}
