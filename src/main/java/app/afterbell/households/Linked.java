package app.afterbell.households;

/** What making somebody a student's guardian comes to. */
public sealed interface Linked {

  record Done() implements Linked {}

  /** They were it: nothing changed, what they may see neither. */
  record Already() implements Linked {}

  /** Nothing was written ({@link GuardianRule}). */
  record Refused(GuardianRefusal reason) implements Linked {}
}
