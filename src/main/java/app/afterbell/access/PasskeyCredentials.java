package app.afterbell.access;

import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * Passkeys as Spring Security reads them. What it saves is one thing when a passkey is added, another when one is used.
 */
final class PasskeyCredentials implements UserCredentialRepository {

  private final Sql sql;
  private final Consumer<CredentialRecord> saving;

  PasskeyCredentials(Sql sql, Consumer<CredentialRecord> saving) {
    this.sql = sql;
    this.saving = saving;
  }

  private record Row(byte[] credentialId, byte[] handle, byte[] publicKey, byte[] attestationObject, byte[] clientData,
      long signatureCount, List<String> transports, boolean userVerified, boolean backupEligible, boolean backedUp,
      String label, Instant createdAt, @Nullable Instant lastUsedAt) {}

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return sql.sql("""
            select k.*, o.handle from passkey k join passkey_owner o on o.person_id = k.person_id
            where k.credential_id = :id
            """)
        .param("id", id.getBytes())
        .optional(Row.class)
        .map(PasskeyCredentials::credential)
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return sql.sql("""
            select k.*, o.handle from passkey k join passkey_owner o on o.person_id = k.person_id
            where o.handle = :handle
            order by k.id limit 50
            """)
        .param("handle", handle.getBytes())
        .list(Row.class).stream()
        .map(PasskeyCredentials::credential)
        .toList();
  }

  @Override
  public void save(CredentialRecord credential) {
    saving.accept(credential);
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("a passkey is removed by its owner: Passkeys.remove");
  }

  static List<String> transports(CredentialRecord credential) {
    return credential.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().toList();
  }

  private static CredentialRecord credential(Row row) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.credentialId()))
        .userEntityUserId(new Bytes(row.handle()))
        .publicKey(new ImmutablePublicKeyCose(row.publicKey()))
        .attestationObject(new Bytes(row.attestationObject()))
        .attestationClientDataJSON(new Bytes(row.clientData()))
        .signatureCount(row.signatureCount())
        .transports(row.transports().stream().map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
        .uvInitialized(row.userVerified())
        .backupEligible(row.backupEligible())
        .backupState(row.backedUp())
        .label(row.label())
        .created(row.createdAt())
        .lastUsed(Objects.requireNonNullElse(row.lastUsedAt(), row.createdAt()))
        .build();
  }
}
