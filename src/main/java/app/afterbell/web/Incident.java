package app.afterbell.web;

import java.security.SecureRandom;
import java.sql.SQLException;

/**
 * Something broke: a number that the person and the log share, and the trace without what the messages may tell of
 * people.
 */
public final class Incident extends Exception {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "23456789bcdfghjkmnpqrstvwxz";

  private Incident(String what) {
    super(what);
  }

  /** Eight letters and figures that are not taken for each other, without vowels: "7hk2-9fqm". */
  public static String next() {
    var name = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      name.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return name.toString();
  }

  /** The same trace and causes, by class; a database's refusal by its SQLSTATE. */
  public static Incident withoutMessages(Throwable thrown) {
    return copy(thrown, 8);
  }

  private static Incident copy(Throwable thrown, int depth) {
    var state = thrown instanceof SQLException refused ? " " + refused.getSQLState() : "";
    var copy = new Incident(thrown.getClass().getName() + state);
    copy.setStackTrace(thrown.getStackTrace());
    if (thrown.getCause() != null && depth > 0) {
      copy.initCause(copy(thrown.getCause(), depth - 1));
    }
    return copy;
  }
}
