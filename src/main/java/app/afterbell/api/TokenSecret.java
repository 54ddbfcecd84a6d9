package app.afterbell.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program shows to come in: {@code ab_} and 256 random bits. It is seen once, by who makes it; we keep its SHA-256,
 * which is enough for so many bits. The prefix lets scanners of leaked secrets recognize it.
 */
public record TokenSecret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("ab_[A-Za-z0-9_-]{43}");

  static TokenSecret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new TokenSecret("ab_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What somebody sent, where it can be one of ours at all. */
  public static Optional<TokenSecret> of(String sent) {
    return SHAPE.matcher(sent).matches() ? Optional.of(new TokenSecret(sent)) : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "TokenSecret";
  }
}
