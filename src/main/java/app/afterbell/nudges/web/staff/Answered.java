package app.afterbell.nudges.web.staff;

import app.afterbell.shared.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a press, as the address says it: what is not known there counts for nothing.
 *
 * @param of the mentor; null where all were meant, or nothing was pressed
 */
record Answered(@Nullable PersonId of, String answer, int told, int waits, int already) {

  private static final Set<String> ANSWERS = Set.of("told", "waits", "alreadytold", "nothingowed");

  static int count(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }

  boolean one() {
    return of != null && ANSWERS.contains(answer);
  }

  boolean all() {
    return told + waits + already > 0;
  }
}
