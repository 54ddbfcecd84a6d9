package app.afterbell.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells in turn, again and again, so that a neighbour's busy minute falls on all of them. */
final class Rounds {

  /** More submissions a second than this machine does: so many are prepared. */
  private static final int MOST_A_SECOND = 5000;

  private final Company company;
  private final Databases databases;
  private final String floors;
  private final Product large;
  private final Product small;
  private final People people;
  private final List<Cell> cells;
  private final Prepared attendance;
  private final Prepared both;
  private final Map<Cell, List<Sample>> samples = new EnumMap<>(Cell.class);
  private long sent;
  private long accepted;
  private long failed;

  /**
   * @param floors the database of {@link Floor}
   * @param cells which of them, in turn
   */
  Rounds(Company company, Databases databases, String database, String floors, Product large, Product small,
      People people, List<Cell> cells) {
    this.company = company;
    this.databases = databases;
    this.floors = floors;
    this.large = large;
    this.small = small;
    this.people = people;
    this.cells = cells;
    this.attendance = new Prepared(databases, database, Waiting.ATTENDANCE, people.writers());
    this.both = new Prepared(databases, database, Waiting.BOTH, people.writers());
  }

  /** Until {@code seconds} are over, everything of the product that will be measured, measuring nothing. */
  void warm(int seconds) throws Exception {
    var ours = cells.stream().filter(cell -> cell.floor != null && cell != Cell.HOME_COMPRESSED).toList();
    boolean compares = cells.contains(Cell.HOME_SMALL);
    for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
      for (var cell : ours) {
        measure(cell, 2);
        if (compares) {
          // as long as the other product does anything: what is compared has run as long
          pages(small, people.smallReaders().homes(), 16, cell == Cell.HOME_SMALL ? 1 : 2, false);
        }
      }
    }
  }

  /** @return the medians of all rounds but the first */
  Map<Cell, Sample> run(int rounds, int seconds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      for (var cell : cells) {
        var sample = measure(cell, seconds);
        if (round > 0) {
          samples.computeIfAbsent(cell, c -> new ArrayList<>()).add(sample);
        }
        System.out.printf("round %d  %-36s %7.0f/s  p50 %6.1f  p99 %6.1f  product %.2f  database %.2f  foreign "
            + "%2.0f %%%n",
            round, cell.title, sample.perSecond(), sample.p50(), sample.p99(), sample.productMs(), sample.databaseMs(),
            sample.foreignPercent());
      }
    }
    var medians = new EnumMap<Cell, Sample>(Cell.class);
    samples.forEach((cell, all) -> medians.put(cell, Sample.median(all)));
    return medians;
  }

  Map<Cell, List<Sample>> samples() {
    return samples;
  }

  private Sample measure(Cell cell, int seconds) throws Exception {
    return switch (cell) {
      case WRITE_FLOOR -> floor(Floor.WRITE, seconds);
      case READ_FLOOR -> floor(Floor.READ, seconds);
      case SUBMIT_16 -> submissions(attendance, 16, seconds);
      case SUBMIT_64 -> submissions(attendance, 64, seconds);
      case BOTH_16 -> submissions(both, 16, seconds);
      case HOME_16 -> pages(large, people.readers().homes(), 16, seconds, false);
      case HOME_64 -> pages(large, people.readers().homes(), 64, seconds, false);
      case HOME_COMPRESSED -> pages(large, people.readers().homes(), 16, seconds, true);
      case HOME_SMALL -> pages(small, people.smallReaders().homes(), 16, seconds, false);
      case MONTH_16 -> pages(large, people.readers().months(), 16, seconds, false);
      case FEED_16 -> pages(large, people.readers().feeds(), 16, seconds, false);
      case FEED_500 -> pages(large, people.busy(), 16, seconds, false);
      case FAMILY_16 -> pages(large, people.families().homes(), 16, seconds, false);
      case FAMILY_SESSION_16 -> pages(large, people.families().sessions(company), 16, seconds, false);
      case SEARCH_16 -> pages(large, people.families().searches(), 16, seconds, false);
      case STAFF_16 -> pages(large, people.staff("/staff"), 16, seconds, false);
      case ENGAGEMENTS_16 -> pages(large, people.staff("/staff/engagements"), 16, seconds, false);
    };
  }

  private Sample pages(Product product, List<Load.Request> requests, int connections, int seconds, boolean compressed)
      throws Exception {
    var before = Cpu.now(product);
    var result = Load.run(product.address(), requests, 200, true, compressed, connections, seconds);
    failed += result.failed();
    return Sample.of(result, Cpu.now(product).since(before));
  }

  private Sample submissions(Prepared prepared, int connections, int seconds) throws Exception {
    int batch = prepared.atLeast(MOST_A_SECOND * seconds);
    long loggedBefore = prepared.logged();
    var requests = people.writers().submissions(prepared.waiting(), batch, prepared.made());
    var before = Cpu.now(large);
    var result = Load.run(large.address(), requests, 303, false, false, connections, seconds);
    var used = Cpu.now(large).since(before);
    sent += result.sent();
    accepted += result.accepted();
    failed += result.failed();
    check(result, prepared.logged() - loggedBefore);
    return Sample.of(result, used);
  }

  // What was still under way when wrk hung up may be written, and its answer was never read.
  private static void check(Load.Result result, long written) {
    if (written < result.accepted() || written > result.sent()) {
      throw new IllegalStateException(
          "%d submissions were acknowledged of %d sent, and %d sessions are logged with their lines"
              .formatted(result.accepted(), result.sent(), written));
    }
  }

  private Sample floor(Floor floor, int seconds) throws IOException, InterruptedException {
    var before = Cpu.now(large);
    double perSecond = floor.perSecond(databases, floors, seconds);
    return Sample.ofFloor(perSecond, Cpu.now(large).since(before));
  }

  long accepted() {
    return accepted;
  }

  long sent() {
    return sent;
  }

  long failed() {
    return failed;
  }
}
