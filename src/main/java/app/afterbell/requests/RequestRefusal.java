package app.afterbell.requests;

import app.afterbell.sessions.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a request was not taken, or not decided as asked: something that the person can see and put right. */
public sealed interface RequestRefusal {

  /** Nothing was written where words are needed. @param field of the form */
  record TextMissing(String field) implements RequestRefusal {}

  /** @param longest characters */
  record TextTooLong(String field, int longest) implements RequestRefusal {}

  /** It holds a character that no text has. */
  record NotText(String field) implements RequestRefusal {}

  /** R7, R37: nothing is logged of the session, so there is nothing to change. */
  record NotLogged() implements RequestRefusal {}

  /** It is logged like that already. */
  record SameAlready() implements RequestRefusal {}

  /** Nobody attended as it is logged by now: minutes change nothing. */
  record NobodyAttended() implements RequestRefusal {}

  /** Minutes count only where nobody was logged as there, and now somebody was. */
  record MinutesOfNoUse() implements RequestRefusal {}

  /** Other minutes were typed, and another decision chosen. */
  record MinutesNotChosen() implements RequestRefusal {}

  /** How long it was is needed, and allowed from and to this. */
  record MinutesWrong(int least, int most, int step) implements RequestRefusal {}

  /** A choice that the page did not offer. */
  record UnknownChoice(String field) implements RequestRefusal {}

  /** The other engagement has other students, another currency or is over: it cannot be that. */
  record OtherTerms() implements RequestRefusal {}

  /** What would be a session lies in time to come. */
  record NotYet(Instant startsAt) implements RequestRefusal {}

  /** More than a year ago. */
  record TooLongAgo() implements RequestRefusal {}

  /** There is a session at that time already. @param name of its engagement, where the asker may know it */
  record Collides(@Nullable String name, Instant startsAt) implements RequestRefusal {}

  /** What the log itself says against it. */
  record ByLog(Refusal refusal) implements RequestRefusal {}

  /** Who asked does not decide it: somebody else of staff does. */
  record OwnRequest() implements RequestRefusal {}

  /** A bill is decided by what is waived or credited beside it, or by another status. */
  record DecidedElsewhere() implements RequestRefusal {}
}
