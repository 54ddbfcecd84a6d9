package app.afterbell.database;

/**
 * Afterbell cannot start as it was asked to. The message is one line for the person at the terminal, and says what to
 * do.
 */
public final class CannotStart extends RuntimeException {

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
