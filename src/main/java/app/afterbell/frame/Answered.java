package app.afterbell.frame;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.Locale;

/**
 * What somebody answered in their calendar program (R35). It cancels nothing.
 *
 * @param mentor whether they are its mentor
 */
public record Answered(PersonId personId, String name, boolean mentor, Answer answer, Instant answeredAt) {

  /** As calendar programs have it. */
  public enum Answer { ACCEPTED, DECLINED, TENTATIVE }

  public boolean declined() {
    return answer == Answer.DECLINED;
  }

  /** Of its texts. */
  public String key() {
    return "frame.answered." + answer.name().toLowerCase(Locale.ROOT);
  }
}
