package app.afterbell.shared;

/** There is no such thing, or it is not this viewer's: both are answered alike (R28), with 404. */
public class NotFound extends RuntimeException {

  public NotFound() {
    super("not found", null, false, false);
  }
}
