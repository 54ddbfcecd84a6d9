package app.afterbell.calendar;

import app.afterbell.calendar.TimeAxis.Mark;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several days side by side as a table: a row lasts until the next hour, beginning or end, a cell spans as many rows as
 * it lasts.
 *
 * @param columns of each day: as many as stand side by side there
 * @param <T> what stands in it
 */
public record Timetable<T>(TimeAxis axis, List<Integer> columns, List<Row<T>> rows) {

  /** Something to put into it. */
  public record Entry<T>(T what, Instant from, Instant to) {}

  /**
   * @param steps how long, in steps of {@link #STEP} minutes
   * @param mark the hour that begins here
   * @param markRows rows until the next hour
   */
  public record Row<T>(int steps, @Nullable Mark mark, int markRows, List<Cell<T>> cells) {}

  public enum Kind { FREE, MISSING, ENTRY, MORE }

  /**
   * @param what the entry
   * @param more how many entries are too many to stand here
   * @param begunBefore it began the day before
   * @param goesOn it ends the day after
   * @param steps how long it is drawn
   */
  public record Cell<T>(
      Kind kind, LocalDate day, int rows, int columns, @Nullable T what, int more, boolean begunBefore, boolean goesOn,
      int steps) {

    /** As short as anything is drawn: there are two lines for its words. */
    public boolean isBrief() {
      return steps * STEP <= Block.SHORTEST + STEP;
    }
  }

  /**
   * Into how many parts each day is divided, so that all days are equally wide however much stands side by side in one.
   */
  public int parts() {
    return columns.stream().reduce(1, (a, b) -> a * b / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue());
  }

  /** How many of these parts a cell is wide. */
  public int parts(Cell<T> cell) {
    return cell.columns() * parts() / columns.get(axis.days().each().indexOf(cell.day()));
  }

  /** Minutes: what begins or ends between two steps is drawn to the step before or after. */
  public static final int STEP = 5;

  public static <T> Timetable<T> of(TimeAxis axis, List<Entry<T>> entries) {
    return new TimetableMaker<>(axis, entries).make();
  }
}
