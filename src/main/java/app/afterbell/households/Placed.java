package app.afterbell.households;

/** What bringing somebody into a family comes to. */
public sealed interface Placed {

  record Done() implements Placed {}

  /**
   * Nothing was written: somebody would become the guardian of a student they may not be a guardian of
   * ({@link GuardianRule}).
   */
  record Refused(GuardianRefusal reason) implements Placed {}

  /** For where a refusal cannot be. */
  default void orThrow() {
    if (this instanceof Refused(var reason)) {
      throw new IllegalStateException(reason.name());
    }
  }
}
