package app.afterbell.api.web.settings;

import app.afterbell.api.Tokens;
import app.afterbell.api.Tokens.Token;
import app.afterbell.web.Option;
import app.afterbell.web.Proof;
import app.afterbell.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's tokens.
 *
 * @param now for which of them are over
 * @param made the token that was just made, with its secret: on this view only
 * @param typed the name that was refused
 * @param days how long it is to last
 * @param error why it was refused
 * @param proof what is asked of the person who sits here
 */
public record TokensPage(
    List<Token> tokens, Instant now, @Nullable Made made, String typed, String days, @Nullable String error,
    Proof proof) {

  /** A new token. */
  public record Made(String name, String secret) {}

  static TokensPage of(List<Token> tokens, Instant now, Proof proof) {
    return new TokensPage(tokens, now, null, "", String.valueOf(Tokens.USUAL_DAYS), null, proof);
  }

  TokensPage made(String name, String secret) {
    return new TokensPage(tokens, now, new Made(name, secret), "", days, null, proof);
  }

  TokensPage typed(String name, String lasts) {
    return new TokensPage(tokens, now, null, name, lasts, null, proof);
  }

  TokensPage refused(String name, String reason) {
    return new TokensPage(tokens, now, null, name, days, reason, proof);
  }

  /** How long a token can last. */
  public List<Option> ends(Ui ui) {
    return Tokens.DAYS.stream()
        .map(days ->
            new Option(String.valueOf(days),
                ui.text("api.tokens.days", days, ui.formats().date(now.plus(Duration.ofDays(days))))))
        .toList();
  }

  public Map<String, String> errors() {
    return error == null ? Map.of() : Map.of("name", error);
  }
}
