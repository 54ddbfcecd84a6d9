package app.afterbell.access;

import app.afterbell.people.AccountMail;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's passkeys: keys that a device keeps and uses once it knows its user, instead of a password. How one is made
 * and used is {@link PasskeyCeremony}'s.
 */
@Component
public class Passkeys {

  /** Passkeys that one person can have. */
  public static final int MOST = 20;

  private final Sql sql;
  private final AccountMail news;

  Passkeys(Sql sql, AccountMail news) {
    this.sql = sql;
    this.news = news;
  }

  /**
   * A passkey as its owner sees it.
   *
   * @param kept where it is
   * @param copiedAt when a sign-in with it was refused because there seems to be a copy: since then it lets nobody in
   */
  public record Passkey(PasskeyId id, String label, Kept kept, Instant createdAt, @Nullable Instant lastUsedAt,
      @Nullable Instant copiedAt) {}

  /** Where a passkey is: with a password manager and so on several devices, on a security key, or on one device. */
  public enum Kept { SYNCED, SECURITY_KEY, DEVICE }

  /** What removing comes to. */
  public enum Removed { DONE, ONLY_WAY_IN, NOT_THERE }

  /** The oldest first. */
  public List<Passkey> of(PersonId owner) {
    return sql.sql("""
            select id, label, created_at, last_used_at, copied_at,
                   case when backup_eligible then 'synced'
                        when transports && array['usb', 'nfc', 'ble', 'smart-card'] then 'security_key'
                        else 'device' end as kept
            from passkey where person_id = :owner
            order by created_at, id limit 50
            """)
        .param("owner", owner)
        .list(Passkey.class);
  }

  public boolean isFull(PersonId owner) {
    return sql.sql("select count(*) from passkey where person_id = :owner")
        .param("owner", owner)
        .one(Integer.class) >= MOST;
  }

  /**
   * Whether this person has one way in and no other: a passkey, and no address to send a link to or to type beside a
   * password.
   */
  public boolean isOnlyWayIn(PersonId owner) {
    return sql.sql("""
            select p.email is null
                   and (select count(*) from passkey k where k.person_id = p.id and k.copied_at is null) = 1
            from account_card p where p.id = :owner
            """)
        .param("owner", owner)
        .one(Boolean.class);
  }

  /** @return false where this person has no such passkey */
  @Transactional
  public boolean rename(PersonId owner, PasskeyId id, PersonName label) {
    return sql.sql("update passkey set label = :label where id = :id and person_id = :owner")
        .param("label", label.value())
        .param("id", id)
        .param("owner", owner)
        .update() == 1;
  }

  /** It signs nobody in from now on. Who is signed in stays so. Refused for the only way in. */
  @Transactional
  public Removed remove(PersonId owner, PasskeyId id) {
    // Two at once must not remove the last two.
    sql.sql("select handle from passkey_owner where person_id = :owner for update")
        .param("owner", owner)
        .optional(byte[].class);
    var found = sql.sql("select copied_at is null from passkey where id = :id and person_id = :owner")
        .param("id", id)
        .param("owner", owner)
        .optional(Boolean.class);
    if (found.isEmpty()) {
      return Removed.NOT_THERE;
    }
    if (found.get() && isOnlyWayIn(owner)) {
      return Removed.ONLY_WAY_IN;
    }
    sql.sql("delete from passkey where id = :id").param("id", id).update();
    return Removed.DONE;
  }

  void keep(PasskeyId id, PersonId owner, CredentialRecord credential, PersonName label, Instant now) {
    var written = sql.sql("""
            insert into passkey (id, person_id, credential_id, public_key, attestation_object, client_data,
              signature_count,
              transports, user_verified, backup_eligible, backed_up, label, created_at)
            values (:id, :owner, :credentialId, :publicKey, :attestation, :clientData, :count,
              :transports, :verified, :eligible, :backedUp, :label, :now)
            on conflict (credential_id) do nothing
            """)
        .param("id", id)
        .param("owner", owner)
        .param("credentialId", credential.getCredentialId().getBytes())
        .param("publicKey", credential.getPublicKey().getBytes())
        .param("attestation", Objects.requireNonNull(credential.getAttestationObject()).getBytes())
        .param("clientData", Objects.requireNonNull(credential.getAttestationClientDataJSON()).getBytes())
        .param("count", credential.getSignatureCount())
        .param("transports", PasskeyCredentials.transports(credential))
        .param("verified", credential.isUvInitialized())
        .param("eligible", credential.isBackupEligible())
        .param("backedUp", credential.isBackupState())
        .param("label", label.value())
        .param("now", now)
        .update();
    if (written == 0) {
      throw new IllegalStateException("somebody else was quicker");
    }
  }

  /**
   * Counts a use. A counter that does not go up, where there is one, belongs to a copy: the passkey then lets nobody
   * in.
   */
  void use(CredentialRecord credential, Instant now) {
    sql.sql("""
            update passkey k
            set last_used_at = case when seen.ahead then :now else k.last_used_at end,
                copied_at = case when seen.ahead then k.copied_at else coalesce(k.copied_at, :now) end,
                signature_count = greatest(k.signature_count, :count)
            from (select id, signature_count < :count or greatest(signature_count, :count) = 0 as ahead
                  from passkey where credential_id = :id for update) seen
            where k.id = seen.id
            """)
        .param("count", credential.getSignatureCount())
        .param("now", now)
        .param("id", credential.getCredentialId().getBytes())
        .update();
  }

  Optional<PersonId> owner(Bytes credentialId, @Nullable Bytes handle) {
    return handle == null ? Optional.empty() : sql.sql("""
            select v.id from passkey k join passkey_owner o on o.person_id = k.person_id
            join viewer_card v on v.id = k.person_id
            where k.credential_id = :credentialId and o.handle = :handle and k.copied_at is null
            """)
        .param("credentialId", credentialId.getBytes())
        .param("handle", handle.getBytes())
        .optional(PersonId.class);
  }

  /** So that nobody gets a second way into an account unseen. */
  void tell(PersonId owner, PasskeySite site, PersonName label, Instant now) {
    news.tell(owner, AccountMail.News.PASSKEY, label.value(), site.origin() + "/settings/passkeys", now);
  }
}
