package app.afterbell.access;

import app.afterbell.shared.PersonId;
import com.webauthn4j.WebAuthnManager;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Spring Security's side of a passkey's ceremony at one site, with our demands: the device must know its user (by a
 * finger, a face, a code), as the passkey stands for a password, and must keep the account, so that nobody types an
 * address.
 */
final class RelyingParty extends Webauthn4JRelyingPartyOperations {

  private static final WebAuthnManager VERIFIER = WebAuthnManager.createNonStrictWebAuthnManager();

  static {
    // It knows the counter of the first day, and no later one: Passkeys.use compares, and keeps what it sees.
    VERIFIER.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(_ -> {});
  }

  private final @Nullable Bytes challenge;

  /** @param challenge what the browser was asked to sign before; null where it is to be asked */
  RelyingParty(PasskeySite site, PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository credentials,
      byte @Nullable [] challenge) {
    super(owners, credentials, PublicKeyCredentialRpEntity.builder().id(site.host()).name("Afterbell").build(),
        Set.of(site.origin()));
    this.challenge = challenge == null ? null : new Bytes(challenge);
    setWebAuthnManager(VERIFIER);
    setCustomizeCreationOptions(this::demand);
    setCustomizeRequestOptions(this::demand);
  }

  PublicKeyCredentialCreationOptions toAdd(PersonId person) {
    var known = UsernamePasswordAuthenticationToken.authenticated(person.value().toString(), null, List.of());
    return createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(known));
  }

  PublicKeyCredentialRequestOptions toSignIn() {
    return createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  private void demand(PublicKeyCredentialCreationOptions.PublicKeyCredentialCreationOptionsBuilder options) {
    options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
        .userVerification(UserVerificationRequirement.REQUIRED)
        .residentKey(ResidentKeyRequirement.REQUIRED)
        .build());
    if (challenge != null) {
      options.challenge(challenge);
    }
  }

  private void demand(PublicKeyCredentialRequestOptions.PublicKeyCredentialRequestOptionsBuilder options) {
    options.userVerification(UserVerificationRequirement.REQUIRED);
    if (challenge != null) {
      options.challenge(challenge);
    }
  }
}
