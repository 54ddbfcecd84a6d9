package app.afterbell.sessions;

import java.time.Instant;

/** What became of a draft. */
public sealed interface DraftAnswer {

  /** The server has it. @param version to base the next save on */
  record Saved(int version, Instant savedAt) implements DraftAnswer {}

  /** Another tab or device saved something else since: both texts are kept, the writer chooses. */
  record ChangedMeanwhile(int version, Instant savedAt, String body) implements DraftAnswer {}

  /** It cannot be kept on the server: too long, or not text. */
  record Refused(Refusal reason) implements DraftAnswer {}
}
