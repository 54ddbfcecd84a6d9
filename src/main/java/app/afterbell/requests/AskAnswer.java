package app.afterbell.requests;

import java.util.List;

/** What became of asking, or of a word in a conversation. */
public sealed interface AskAnswer {

  /** @param revision of the request by now */
  record Asked(RequestId id, int number, int revision) implements AskAnswer {}

  /** The same was asked already, and is open: nothing was written. */
  record AlreadyAsked(RequestId id, int number) implements AskAnswer {}

  /**
   * They asked about the same before, otherwise or with another reason, and that is open: nothing was written. What
   * they typed is a word of that conversation.
   */
  record OtherIsOpen(RequestId id, int number) implements AskAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<RequestRefusal> reasons) implements AskAnswer {}
}
