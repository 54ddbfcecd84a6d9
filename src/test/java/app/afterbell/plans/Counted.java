package app.afterbell.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one request cost.
 *
 * @param plans of its statements, begin and commit not among them
 * @param sent the texts that were given to the driver, of this request or any
 * @param rows of each table of the company
 */
record Counted(List<Plan> plans, Set<String> sent, Map<String, Long> rows) {

  /**
   * A part of a table that is read is large from here on: below it a whole table is a few pages, and reading it is
   * right.
   */
  private static final int MANY = 500;

  private static final int TENTH = 10;

  /** That were sent: what a trigger does at the end of a transaction is the server's own, and costs buffers alone. */
  long statements() {
    return plans.stream().filter(plan -> sent.stream().anyMatch(plan::isOf)).count();
  }

  long buffers() {
    return plans.stream().mapToLong(Plan::buffers).sum();
  }

  /** Tables of which one statement reads a tenth or more, by whatever way. */
  TreeSet<String> readWhole() {
    return plans.stream().flatMap(plan -> plan.scans().stream())
        .filter(scan -> scan.rows() >= MANY && scan.rows() * TENTH >= rows.getOrDefault(scan.table(), 0L))
        .map(Plan.Scan::table).collect(Collectors.toCollection(TreeSet::new));
  }

  /** For a person who must find out why. */
  String listed() {
    return plans.stream().map(plan -> "\n  " + plan + plan.scans().stream()
        .filter(scan -> scan.rows() >= MANY)
        .map(scan ->
            "\n      %s %s: %.0f of %d rows".formatted(scan.kind(), scan.table(), scan.rows(), rows.get(scan.table())))
        .collect(Collectors.joining())).collect(Collectors.joining()) + "\n";
  }
}
