package app.afterbell.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What one entry takes of one day, in places of a {@link TimeAxis}.
 *
 * @param what absent where it stands for several that are too many
 * @param count how many it stands for
 */
record Block<T>(@Nullable T what, int count, int from, int to, boolean begunBefore, boolean goesOn) {

  /** So many minutes at least, or its words would not fit, nor a finger hit it. */
  static final int SHORTEST = 30;

  static <T> Block<T> of(T what, int from, int to, int end, boolean begunBefore, boolean goesOn) {
    int begins = Math.min(from / Timetable.STEP * Timetable.STEP, end - SHORTEST);
    int ends = Math.ceilDiv(to, Timetable.STEP) * Timetable.STEP;
    return new Block<>(what, 1, begins, Math.min(Math.max(ends, begins + SHORTEST), end), begunBefore, goesOn);
  }
}
