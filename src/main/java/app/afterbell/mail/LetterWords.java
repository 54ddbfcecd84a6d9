package app.afterbell.mail;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of letters. They address and name people by a name where it is a plain one ({@link PlainName}), else
 * without.
 */
@Component
public class LetterWords {

  private final MessageSource texts;

  LetterWords(MessageSource texts) {
    this.texts = texts;
  }

  /** A letter's first line. */
  public String hello(String name) {
    return PlainName.of(name).map(plain -> text("mail.letter.hello", plain))
        .orElseGet(() -> text("mail.letter.hello-somebody"));
  }

  /** Somebody that a letter speaks of. */
  public String named(String name) {
    return PlainName.of(name).orElseGet(() -> text("mail.letter.somebody"));
  }

  public String text(String key, Object... values) {
    return texts.getMessage(key, values, Locale.US);
  }
}
