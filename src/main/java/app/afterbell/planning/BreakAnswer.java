package app.afterbell.planning;

import app.afterbell.engagements.Refusal;
import app.afterbell.shared.Reason;
import java.util.List;
import java.util.Locale;

/** What became of a pause, of its end, or of the end of an engagement. */
public sealed interface BreakAnswer {

  /** @param cancelled how many sessions were cancelled by it */
  record Done(int cancelled) implements BreakAnswer {}

  /** @param restored how many sessions stand again. @param planned how many new ones are on the plan besides */
  record PutBack(int restored, int planned) implements BreakAnswer {}

  /** It was so already: nothing was written. */
  record Already() implements BreakAnswer {}

  /** Other sessions fall away by now than were shown before the press: nothing was written. */
  record Differs(List<Falls> now) implements BreakAnswer {}

  record Refused(Why why) implements BreakAnswer {}

  /** The engagement cannot end then. @param reasons at least one */
  record NotAgreed(List<Refusal> reasons) implements BreakAnswer {}

  /** Why there is no such pause, or it is not put back. */
  enum Why implements Reason {
    /** It would be over already. */
    PAST,
    ENDS_BEFORE_IT_STARTS,
    /** Longer than two years: a year that was mistyped. */
    TOO_LONG,
    /** Some of these days are left out already. */
    OVERLAPS,
    WHY_TOO_LONG,
    /** It cannot be put back: something else was agreed since. */
    CHANGED_SINCE;

    @Override
    public String key() {
      return "planning.pause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
