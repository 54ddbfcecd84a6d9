package app.afterbell.access;

import static app.afterbell.testing.TestClock.START;

import app.afterbell.access.PasskeyCeremony.Begun;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;
import app.afterbell.testing.SoftAuthenticator;
import java.time.Instant;
import java.util.Optional;

/** Both halves of a passkey's ceremonies: the site's, and the device's. */
abstract class Ceremonies {

  static final PasskeySite HERE = new PasskeySite("localhost", "http://localhost");
  static final PersonName LABEL = PersonName.of("My phone").get();

  final PasskeyCeremony ceremony;

  Ceremonies(PasskeyCeremony ceremony) {
    this.ceremony = ceremony;
  }

  PasskeyId added(PersonId person, SoftAuthenticator authenticator) {
    return ((PasskeyAdded.Done) add(person, authenticator, begin(person))).passkey();
  }

  Begun begin(PersonId person) {
    return ceremony.beginAdding(person, HERE, START);
  }

  PasskeyAdded add(PersonId person, SoftAuthenticator authenticator, Begun begun) {
    return ceremony.add(person, HERE, begun.ticket(), authenticator.create(begun.options()), LABEL, START);
  }

  Optional<PersonId> signIn(SoftAuthenticator authenticator, Instant now) {
    var begun = ceremony.beginSignIn(HERE, now);
    return ceremony.signIn(HERE, begun.ticket(), authenticator.get(begun.options()), now);
  }

  static PasskeyAdded refused(Reason reason) {
    return new PasskeyAdded.Refused(reason);
  }
}
