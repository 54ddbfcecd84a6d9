package app.afterbell.sessions;

/** What became of a change of the reasons for moves, or of the limit of waivers. */
public sealed interface ReasonAnswer {

  /** It is so now; also where it was so before, and nothing was written. */
  record Saved() implements ReasonAnswer {}

  /** Nothing was written: somebody else has renamed it since. @param words that it has by now */
  record ChangedMeanwhile(String words) implements ReasonAnswer {}

  /** Nothing was written. */
  record Refused(Why why) implements ReasonAnswer {}

  /** What is wrong. */
  enum Why {
    /** A reason has words. */
    WORDS_MISSING,
    /** More than {@link MoveReasonEdits#LONGEST} characters. */
    WORDS_TOO_LONG,
    /** They hold a character that no text has. */
    WORDS_NOT_TEXT,
    /** Another reason that can be chosen has these words. */
    WORDS_TAKEN,
    /** Who asks for it, and whether the old time is billed, was not said. */
    KIND_MISSING,
    /** It is the only one of its kind that can be chosen: moves of that kind would have none. */
    LAST_OF_ITS_KIND,
    /** The day from which it is to hold is over. */
    DAY_IS_OVER,
    /** The limit is between 0 and {@link MoveReasonEdits#MOST}, or none. */
    LIMIT_OUT_OF_RANGE
  }
}
