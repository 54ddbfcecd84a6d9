package app.afterbell.access;

import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adding a passkey, and signing in by one: the server asks (options), the device answers (a credential), both in the
 * JSON of WebAuthn. What is asked is good once, for five minutes, at the site where it was asked. Verified by Spring
 * Security; the counter by us, as Spring Security compares it with that of the first day alone.
 */
@Component
public class PasskeyCeremony {

  private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremony.class);

  private final Sql sql;
  private final Passkeys passkeys;
  private final PasskeyOwners owners;
  private final PasskeyChallenges challenges;

  PasskeyCeremony(Sql sql, Passkeys passkeys, PasskeyOwners owners, PasskeyChallenges challenges) {
    this.sql = sql;
    this.passkeys = passkeys;
    this.owners = owners;
    this.challenges = challenges;
  }

  /** @param ticket what this browser holds until it answers @param options JSON for the browser */
  public record Begun(Secret ticket, String options) {}

  @Transactional
  public Begun beginAdding(PersonId person, PasskeySite site, Instant now) {
    owners.know(person);
    var options = party(site, null, credential -> {}).toAdd(person);
    return new Begun(challenges.keep(options.getChallenge().getBytes(), person, now), PasskeyJson.write(options));
  }

  /** Adds what the device made, under this name, and tells its owner by mail. */
  @Transactional
  public PasskeyAdded add(
      PersonId person, PasskeySite site, Secret ticket, String answer, PersonName label, Instant now) {
    var challenge = challenges.take(ticket, person, now);
    if (challenge.isEmpty()) {
      return new PasskeyAdded.Refused(AccessRefusal.PASSKEY_OVER);
    }
    if (passkeys.isFull(person)) {
      return new PasskeyAdded.Refused(AccessRefusal.PASSKEYS_TOO_MANY);
    }
    var id = PasskeyId.next();
    var party = party(site, challenge.get(), credential -> passkeys.keep(id, person, credential, label, now));
    return verified(() -> {
      var credential = PasskeyJson.attestation(answer);
      if (new PasskeyCredentials(sql, kept -> {}).findByCredentialId(credential.getRawId()) != null) {
        return new PasskeyAdded.Refused(AccessRefusal.PASSKEY_KNOWN);
      }
      party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
          party.toAdd(person), new RelyingPartyPublicKey(credential, label.value())));
      passkeys.tell(person, site, label, now);
      return new PasskeyAdded.Done(id);
    }).orElse(new PasskeyAdded.Refused(AccessRefusal.PASSKEY_NOT_TAKEN));
  }

  @Transactional
  public Begun beginSignIn(PasskeySite site, Instant now) {
    var options = party(site, null, credential -> {}).toSignIn();
    return new Begun(challenges.keep(options.getChallenge().getBytes(), null, now), PasskeyJson.write(options));
  }

  /** Whose passkey signed; nobody for whatever reason, which is not told. A closed account's passkeys are nobody's. */
  @Transactional
  public Optional<PersonId> signIn(PasskeySite site, Secret ticket, String answer, Instant now) {
    var challenge = challenges.take(ticket, null, now);
    if (challenge.isEmpty()) {
      return Optional.empty();
    }
    var party = party(site, challenge.get(), credential -> passkeys.use(credential, now));
    return verified(() -> {
      var credential = PasskeyJson.assertion(answer);
      party.authenticate(new RelyingPartyAuthenticationRequest(party.toSignIn(), credential));
      return credential;
    }).flatMap(credential -> passkeys.owner(credential.getRawId(), credential.getResponse().getUserHandle()));
  }

  private RelyingParty party(PasskeySite site, byte @Nullable [] challenge, Consumer<CredentialRecord> saving) {
    return new RelyingParty(site, owners, new PasskeyCredentials(sql, saving), challenge);
  }

  // The answer comes from anybody, and each layer that reads it refuses in exceptions of its own kind; what is our own
  // trouble goes on.
  private static <T> Optional<T> verified(Supplier<T> ceremony) {
    try {
      return Optional.of(ceremony.get());
    } catch (DataAccessException ours) {
      throw ours;
    } catch (RuntimeException refused) {
      LOG.debug("A passkey was refused: {}", refused.getClass().getName());
      return Optional.empty();
    }
  }
}
