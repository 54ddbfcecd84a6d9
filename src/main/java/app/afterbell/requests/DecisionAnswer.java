package app.afterbell.requests;

import java.time.Instant;
import java.util.List;

/** What became of a decision. */
public sealed interface DecisionAnswer {

  /** @param state that stands now. @param revision of the request */
  record Decided(RequestState state, int revision) implements DecisionAnswer {}

  /** Somebody was quicker, or its asker took it back: nothing was written. */
  record AlreadyDecided(RequestState state, String byName, Instant at) implements DecisionAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<RequestRefusal> reasons) implements DecisionAnswer {}
}
