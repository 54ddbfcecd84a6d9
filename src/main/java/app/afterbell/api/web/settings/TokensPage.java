package app.afterbell.api.web.settings;

import app.afterbell.api.Tokens.Token;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's tokens.
 *
 * @param made the token that was just made, with its secret: on this view only
 * @param typed the name that was refused
 * @param error why it was refused
 */
public record TokensPage(List<Token> tokens, @Nullable Made made, String typed, @Nullable String error) {

  /** A new token. */
  public record Made(String name, String secret) {}

  static TokensPage of(List<Token> tokens) {
    return new TokensPage(tokens, null, "", null);
  }

  public Map<String, String> errors() {
    return error == null ? Map.of() : Map.of("name", error);
  }
}
