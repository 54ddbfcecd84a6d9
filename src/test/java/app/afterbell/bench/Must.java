package app.afterbell.bench;

import java.util.Locale;

/**
 * What a figure must reach: printed beside it, so that a miss is seen at once.
 *
 * @param perSecond at least; 0: no such bound
 * @param databaseMs processor time of the database for a request, at most; 0: no such bound
 */
record Must(double perSecond, double databaseMs) {

  static final Must NOTHING = new Must(0, 0);

  static Must perSecond(double atLeast) {
    return new Must(atLeast, 0);
  }

  Must databaseMs(double atMost) {
    return new Must(perSecond, atMost);
  }

  boolean isMissedBy(Sample sample) {
    return sample.perSecond() < perSecond || databaseMs > 0 && sample.databaseMs() > databaseMs;
  }

  String besides(Sample sample) {
    return isMissedBy(sample) ? this + "  MISSED" : toString();
  }

  @Override
  public String toString() {
    var first = perSecond == 0 ? "" : "≥ %,.0f/s".formatted(perSecond);
    return databaseMs == 0 ? first : String.format(Locale.ROOT, "%s, ≤ %.1f ms", first, databaseMs);
  }

  /** For a figure that is at most so much. */
  static String atMost(double figure, double bound, String unit) {
    return "must be ≤ %s %s%s".formatted(bound == Math.rint(bound) ? "%.0f".formatted(bound)
        : bound, unit, figure > bound ? "  MISSED" : "");
  }
}
