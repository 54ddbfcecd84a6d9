package app.afterbell.planning;

import app.afterbell.sessions.PlanRefusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of a change of a series, or of taking it back. */
public sealed interface SeriesAnswer {

  /** @param change by which it can be taken back until undoUntil */
  record Changed(UUID change, int sessions, Instant undoUntil) implements SeriesAnswer {}

  /** It was sent before: nothing was written now. */
  record Already(UUID change) implements SeriesAnswer {}

  /** What was seen before the press is not what there is by now: nothing was written. */
  record Differs(SeriesList now) implements SeriesAnswer {}

  /** The session is not to come any more, or is of no weekly time: nothing was written. */
  record NoSeries() implements SeriesAnswer {}

  /** No session would move: nothing was written. */
  record NothingMoves(SeriesList now) implements SeriesAnswer {}

  /** Each is at its old time again, and what was agreed is as it was. */
  record TakenBack(int sessions) implements SeriesAnswer {}

  /** Nothing was taken back. @param reasons at least one */
  record Refused(List<PlanRefusal> reasons) implements SeriesAnswer {}
}
