package app.afterbell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells in turn, again and again, so that a neighbour's busy minute falls on all of them. */
final class Rounds {

  /** More submissions a second than this machine does: so many are prepared. */
  private static final int MOST_A_SECOND = 8000;

  private final Databases databases;
  private final String database;
  private final Product large;
  private final Product small;
  private final Mentors readers;
  private final Mentors writers;
  private final Guardians families;
  private final Mentors smallReaders;
  private final Prepared prepared;
  private final Floor reads;
  private final Floor writes;
  private final Map<Cell, List<Sample>> samples = new EnumMap<>(Cell.class);
  private long sent;
  private long accepted;
  private long failed;

  Rounds(Databases databases, String database, Product large, Product small, Mentors readers, Mentors writers,
      Guardians families, Mentors smallReaders, Path folder) throws Exception {
    this.databases = databases;
    this.database = database;
    this.large = large;
    this.small = small;
    this.readers = readers;
    this.writers = writers;
    this.families = families;
    this.smallReaders = smallReaders;
    this.prepared = new Prepared(databases, database, writers);
    this.reads = readsFloor(folder.resolve("reads.sql"));
    this.writes = writesFloor(folder.resolve("writes.sql"));
  }

  /** Until {@code seconds} are over, everything that will be measured, measuring nothing. */
  void warm(int seconds) throws Exception {
    for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
      for (var cell : List.of(Cell.HOME_16, Cell.SUBMIT_16, Cell.HOME_SMALL, Cell.HOME_64, Cell.SUBMIT_64, Cell.FAMILY_16, Cell.SEARCH_16,
          Cell.MONTH_16)) {
        measure(cell, 3);
      }
    }
  }

  /** @return the medians of all rounds but the first */
  Map<Cell, Sample> run(int rounds, int seconds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      for (var cell : Cell.values()) {
        var sample = measure(cell, seconds);
        if (round > 0) {
          samples.computeIfAbsent(cell, c -> new ArrayList<>()).add(sample);
        }
        System.out.printf("round %d  %-36s %7.0f/s  p50 %6.1f  p99 %6.1f  product %.2f  database %.2f  foreign %2.0f %%%n",
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
      case HOME_16 -> pages(large, readers.homes(), 16, seconds, false);
      case HOME_64 -> pages(large, readers.homes(), 64, seconds, false);
      case HOME_COMPRESSED -> pages(large, readers.homes(), 16, seconds, true);
      case HOME_SMALL -> pages(small, smallReaders.homes(), 16, seconds, false);
      case FAMILY_16 -> pages(large, families.homes(), 16, seconds, false);
      case SEARCH_16 -> pages(large, families.searches(), 16, seconds, false);
      case MONTH_16 -> pages(large, readers.months(), 16, seconds, false);
      case SUBMIT_16 -> submissions(16, seconds);
      case SUBMIT_64 -> submissions(64, seconds);
      case READS_FLOOR -> floor(reads, 0, seconds);
      case WRITES_FLOOR -> floor(writes, prepared.atLeast(2 * MOST_A_SECOND * seconds), seconds);
    };
  }

  private Sample pages(Product product, List<Load.Request> requests, int connections, int seconds, boolean compressed)
      throws Exception {
    var before = Cpu.now(product);
    var result = Load.run(product.address(), requests, 200, true, compressed, connections, seconds);
    failed += result.failed();
    return Sample.of(result, Cpu.now(product).since(before));
  }

  private Sample submissions(int connections, int seconds) throws Exception {
    int batch = prepared.atLeast(MOST_A_SECOND * seconds);
    long loggedBefore = prepared.logged();
    var requests = writers.submissions(batch, prepared.made());
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

  private Sample floor(Floor floor, int batch, int seconds) throws IOException, InterruptedException, SQLException {
    var before = Cpu.now(large);
    double perSecond = floor.perSecond(databases, database, batch, seconds);
    return Sample.ofFloor(perSecond, Cpu.now(large).since(before));
  }

  private Floor readsFloor(Path script) throws Exception {
    var seen = StatementLog.usual(5, i -> StatementLog.during(databases, database, () -> readers.first().page("/mentor")));
    return Floor.reads(script, seen.statements(), readers.from(), readers.count());
  }

  private Floor writesFloor(Path script) throws Exception {
    int batch = prepared.atLeast(10 * writers.count());
    var seen = StatementLog.usual(5, i -> {
      var form = writers.form(0, batch + i);
      return StatementLog.during(databases, database, () -> writers.first().post(form.action(), form.fields()));
    });
    return Floor.writes(script, seen.statements(), writers.from(), batch + seen.turn(), writers.from(), writers.count());
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
