package app.afterbell.sessions;

/** What handing a session to another mentor comes to. */
public sealed interface SubstituteAnswer {

  /** @param revision of the plan */
  record Handed(int revision) implements SubstituteAnswer {}

  record Refused(PlanRefusal why) implements SubstituteAnswer {}
}
