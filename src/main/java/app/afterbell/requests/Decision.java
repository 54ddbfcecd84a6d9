package app.afterbell.requests;

import app.afterbell.shared.Blank;
import org.jspecify.annotations.Nullable;

/**
 * What staff decide of a request.
 *
 * @param minutes where they approve others than were asked for; null: as asked
 * @param word what its asker reads with it, up to 2,000 characters; null for none
 */
public record Decision(boolean approves, @Nullable Integer minutes, @Nullable String word) {

  public Decision {
    word = word == null || Blank.is(word) ? null : word.strip();
  }

  public static Decision approve(@Nullable String word) {
    return new Decision(true, null, word);
  }

  public static Decision decline(@Nullable String word) {
    return new Decision(false, null, word);
  }
}
