package app.afterbell.api;

import app.afterbell.shared.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program shows to come in: {@code ab_} and 256 random bits. It is seen once, by the person who makes it; we
 * keep its SHA-256, which is enough for so many bits. The prefix lets scanners of leaked secrets recognize it.
 */
public record TokenSecret(String value) {

  private static final Pattern SHAPE = Pattern.compile("ab_[A-Za-z0-9_-]{43}");

  static TokenSecret random() {
    return new TokenSecret("ab_" + Secret.random().value());
  }

  /** What somebody sent, where it can be one of ours at all. */
  public static Optional<TokenSecret> of(String sent) {
    return SHAPE.matcher(sent).matches() ? Optional.of(new TokenSecret(sent)) : Optional.empty();
  }

  byte[] hash() {
    return new Secret(value).hash();
  }

  @Override
  public String toString() {
    return "TokenSecret";
  }
}
