package app.afterbell.sessions;

import java.util.List;

/** What became of a session that was to be planned. */
public sealed interface PlanAnswer {

  /** It is on the plan. */
  record Planned(SessionId id) implements PlanAnswer {}

  /** R31: nothing was written. @param with what its mentor, a student or its engagement has then, at least one */
  record Taken(List<Collision> with) implements PlanAnswer {}
}
