package app.afterbell.access;

import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * People as authenticators know them, for Spring Security. The name by which it asks is our person's id; the name that
 * it is given is the one that the device shows.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final Sql sql;

  PasskeyOwners(Sql sql) {
    this.sql = sql;
  }

  private record Owner(byte[] handle, String name, String account) {}

  /** Beforehand, so that Spring Security need not make one, which would show the id. */
  void know(PersonId person) {
    sql.sql("insert into passkey_owner (person_id, handle) values (:person, :handle) on conflict do nothing")
        .param("person", person)
        .param("handle", Bytes.random().getBytes())
        .update();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return entity(sql.sql("""
            select o.handle, p.name, coalesce(p.email, p.name) as account
            from passkey_owner o join account_card p on p.id = o.person_id
            where o.handle = :handle and p.open
            """)
        .param("handle", handle.getBytes()));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
    return entity(sql.sql("""
            select o.handle, p.name, coalesce(p.email, p.name) as account
            from passkey_owner o join account_card p on p.id = o.person_id
            where o.person_id = :person and p.open
            """)
        .param("person", UUID.fromString(person)));
  }

  @Override
  public void save(PublicKeyCredentialUserEntity unknown) {
    throw new IllegalStateException("this account is closed");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("handles stay: nobody else may ever be known by one");
  }

  private static @Nullable PublicKeyCredentialUserEntity entity(Sql.Statement query) {
    return query.optional(Owner.class)
        .map(owner -> ImmutablePublicKeyCredentialUserEntity.builder()
            .id(new Bytes(owner.handle()))
            .name(owner.account())
            .displayName(owner.name())
            .build())
        .orElse(null);
  }
}
