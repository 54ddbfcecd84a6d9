package app.afterbell.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One measurement of one cell, or the medians of several.
 *
 * @param p50 milliseconds, 0 where pgbench does not say
 * @param productMs processor time of the JVM for a request
 * @param databaseMs processor time of all of PostgreSQL for a request
 * @param foreignPercent of the machine that others took meanwhile
 */
record Sample(double perSecond, double p50, double p99, double productMs, double databaseMs, double foreignPercent) {

  static Sample of(Load.Result result, Cpu used) {
    return new Sample(result.perSecond(), result.p50(), result.p99(), used.product() * 10.0 / result.accepted(),
        used.database() * 10.0 / result.accepted(), used.foreignPercent());
  }

  static Sample ofFloor(double perSecond, Cpu used) {
    double done = perSecond * used.atNanos() / 1e9;
    return new Sample(perSecond, Floor.CLIENTS * 1000 / perSecond, 0, 0, used.database() * 10.0 / done,
        used.foreignPercent());
  }

  /** Each figure's own median. */
  static Sample median(List<Sample> samples) {
    return new Sample(median(samples, Sample::perSecond), median(samples, Sample::p50), median(samples, Sample::p99),
        median(samples, Sample::productMs), median(samples, Sample::databaseMs),
        median(samples, Sample::foreignPercent));
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    return middle(samples.stream().map(figure::applyAsDouble).toList());
  }

  static double middle(List<Double> figures) {
    var sorted = figures.stream().sorted(Comparator.naturalOrder()).toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
