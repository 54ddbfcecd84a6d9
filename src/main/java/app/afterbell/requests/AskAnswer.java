package app.afterbell.requests;

import java.util.List;

/** What became of asking, or of a word in a conversation. */
public sealed interface AskAnswer {

  /** @param revision of the request by now */
  record Asked(RequestId id, int number, int revision) implements AskAnswer {}

  /** The same was asked already, and is open: nothing was written. */
  record AlreadyAsked(RequestId id, int number) implements AskAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<RequestRefusal> reasons) implements AskAnswer {}
}
