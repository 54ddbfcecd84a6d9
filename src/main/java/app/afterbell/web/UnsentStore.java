package app.afterbell.web;

import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where {@link UnsentForms} lie, for all instances and over a restart: each browser's sealed (AES-256-GCM) with a key
 * that its cookie alone has, so that who reads the database, or a backup of it, reads nothing of what was typed.
 */
@Component
class UnsentStore {

  static final int MOST = 1_000;
  static final int MOST_BYTES_TOGETHER = 32_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(UnsentStore.class);
  private static final TypeReference<List<Unsent>> FORMS = new TypeReference<>() {};
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Sql sql;

  UnsentStore(Sql sql) {
    this.sql = sql;
  }

  /** A browser's forms that can still be given back; none where they cannot be read. */
  List<Unsent> of(Secret key, Instant now) {
    return sealed(key, now)
        .flatMap(sealed -> opened(key, sealed))
        .map(forms -> forms.stream().filter(form -> now.isBefore(form.until())).toList())
        .orElse(List.of());
  }

  /** Whether something lies there that this version of us cannot read: another one wrote it, or it is broken. */
  boolean isUnreadable(Secret key, Instant now) {
    return sealed(key, now).filter(sealed -> opened(key, sealed).isEmpty()).isPresent();
  }

  private Optional<byte[]> sealed(Secret key, Instant now) {
    return sql.sql("select sealed from unsent_form where id = :id and until > :now")
        .param("id", key.hash())
        .param("now", now)
        .list((row, _) -> row.getBytes(1)).stream().findFirst();
  }

  /** Keeps a browser's forms under a new key; the oldest of all make room. @return the key */
  @Transactional
  public Secret put(List<Unsent> forms, Instant now) {
    var key = Secret.random();
    replace(key, forms);
    makeRoom(now);
    return key;
  }

  /** What is left of a browser's forms: none ends it. */
  @Transactional
  public void replace(Secret key, List<Unsent> forms) {
    if (forms.isEmpty()) {
      forget(key);
      return;
    }
    sql.sql("""
            insert into unsent_form (id, sealed, until) values (:id, :sealed, :until)
            on conflict (id) do update set sealed = excluded.sealed, until = excluded.until
            """)
        .param("id", key.hash())
        .param("sealed", sealed(key, forms))
        .param("until", forms.stream().map(Unsent::until).max(Comparator.naturalOrder()).orElseThrow())
        .update();
  }

  void forget(Secret key) {
    sql.sql("delete from unsent_form where id = :id").param("id", key.hash()).update();
  }

  private void makeRoom(Instant now) {
    sql.sql("""
            delete from unsent_form where id in (
              select id
              from (select id, until, row_number() over newest as place, sum(octet_length(sealed)) over newest
                as together
                    from unsent_form window newest as (order by until desc, id)) as kept
              where until <= :now or place > :most or together > :bytes)
            """)
        .param("now", now)
        .param("most", MOST)
        .param("bytes", MOST_BYTES_TOGETHER)
        .update();
  }

  private byte[] sealed(Secret key, List<Unsent> forms) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var secret = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(JsonMapper.shared().writeValueAsBytes(forms));
      var all = Arrays.copyOf(nonce, NONCE + secret.length);
      System.arraycopy(secret, 0, all, NONCE, secret.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }

  // Half an hour outlives an upgrade, or one that is taken back: what another version wrote may have another form.
  private static Optional<List<Unsent>> opened(Secret key, byte[] sealed) {
    try {
      var open = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE))
          .doFinal(sealed, NONCE, sealed.length - NONCE);
      return Optional.of(JsonMapper.shared().readValue(open, FORMS));
    } catch (GeneralSecurityException | JacksonException e) {
      LOG.warn("A form that could not be sent cannot be read any more ({})", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, Secret key, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    // another hash of it than the row's id: from the one that is stored, this one cannot be computed
    var seal = new Secret("seal " + key.value()).hash();
    cipher.init(mode, new SecretKeySpec(seal, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
