package app.afterbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of a password. Tests of pages hash with a thousandth of this work. */
class PasswordsTest {

  @Test
  void hashesWithWhatOwaspNamesAsTheLeastAndNeverTwiceTheSame() {
    var hashing = Passwords.hashing();
    var hash = hashing.encode("correct horse battery");

    assertThat(hashing).isInstanceOf(Hashing.class);
    assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashing.encode("correct horse battery")).isNotEqualTo(hash);
    assertThat(hashing.matches("correct horse battery", hash)).isTrue();
    assertThat(hashing.matches("correct horse batterY", hash)).isFalse();
    assertThat(hashing.upgradeEncoding(hash)).isFalse();
  }
}
