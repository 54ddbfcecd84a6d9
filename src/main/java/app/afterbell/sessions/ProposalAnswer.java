package app.afterbell.sessions;

import java.util.List;

/** What became of a proposal, or of a reply to it. */
public sealed interface ProposalAnswer {

  /**
   * It was sent.
   * @param late the family told with less than the notice: whether the old time is billed, is decided with it
   */
  record Proposed(ProposalId id, boolean late) implements ProposalAnswer {}

  /** The same was sent before and is open: nothing was written. */
  record AlreadyProposed(ProposalId id) implements ProposalAnswer {}

  /** It is declined, answered with other times, left or withdrawn now. */
  record Replied(ProposalId id) implements ProposalAnswer {}

  /** The session is moved. */
  record Agreed(ProposalId id, MoveAnswer.Moved move) implements ProposalAnswer {}

  /** It is not open any more, or that was no time of it: nothing was written. */
  record Over(ProposalId id) implements ProposalAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<PlanRefusal> reasons) implements ProposalAnswer {}

  default boolean accepted() {
    return !(this instanceof Refused) && !(this instanceof Over);
  }
}
