package app.afterbell.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What only its holder knows: 256 random bits in base64url. We keep {@link #hash()} alone, so that who reads the
 * database, or a backup of it, can enter with nothing. Plain SHA-256 is enough, as nobody can try out 2^256.
 */
public record Secret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret random() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }

  /** Nothing that could be used: a secret that slips into a log is none. */
  @Override
  public String toString() {
    return "Secret";
  }
}
