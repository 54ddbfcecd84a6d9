package app.afterbell.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code bin/bench}; docs/operations/benchmark.md tells what it measures, and how to read it. */
final class Bench {

  private static final Path FOLDER = Path.of("target", "bench");

  private Bench() {}

  /** How long to measure. The full one takes about ten minutes, the quick one two, once the company is filled. */
  private record Effort(int mentors, int warmSeconds, int rounds, int seconds, int starts) {

    static final Effort FULL = new Effort(200, 90, 6, 5, 5);
    static final Effort QUICK = new Effort(100, 15, 3, 2, 3);
  }

  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(FOLDER);
    try (var databases = Databases.start(FOLDER.resolve("database"))) {
      Runtime.getRuntime().addShutdownHook(new Thread(databases::close));
      switch (String.join(" ", arguments)) {
        case "" -> measure(databases, Effort.FULL);
        case "--quick" -> measure(databases, Effort.QUICK);
        case "explain" -> explain(databases);
        case "prepare" -> List.of(databases.copy(Company.LARGE), databases.copy(Company.SMALL)).forEach(name -> {});
        default -> throw new IllegalArgumentException("bin/bench [--quick | explain | prepare]");
      }
    }
  }

  private static void measure(Databases databases, Effort effort) throws Exception {
    var large = databases.copy(Company.LARGE);
    var small = databases.copy(Company.SMALL);
    say("Starting by bin/run with its own database, %d times", effort.starts());
    var starts = Starts.measure(FOLDER.resolve("start"), effort.starts());
    try (var product = Product.start(databases, large, FOLDER.resolve("large.log"));
        var smallProduct = Product.start(databases, small, FOLDER.resolve("small.log"))) {
      say("Signing in %d mentors", 3 * effort.mentors());
      var readers = Mentors.signIn(product.address(), 0, effort.mentors());
      var writers = Mentors.signIn(product.address(), effort.mentors(), effort.mentors());
      var smallReaders = Mentors.signIn(smallProduct.address(), 0, effort.mentors());
      var rounds = new Rounds(databases, large, product, smallProduct, readers, writers, smallReaders, FOLDER);
      say("Warming for %d seconds", effort.warmSeconds());
      rounds.warm(effort.warmSeconds());
      say("Measuring %d rounds", effort.rounds());
      var medians = rounds.run(effort.rounds(), effort.seconds());
      var report = new Report(medians, rounds.samples(), starts, product.memoryKb(),
          Weight.of(readers.first(), "/mentor"), rounds.accepted(), rounds.failed());
      report.print();
      report.write(FOLDER.resolveSibling("bench.json"));
      if (rounds.failed() > 0) {
        throw new IllegalStateException(rounds.failed() + " requests failed");
      }
    }
  }

  private static void explain(Databases databases) throws Exception {
    var database = databases.copy(Company.LARGE);
    try (var product = Product.start(databases, database, FOLDER.resolve("large.log"))) {
      new Explain(databases, database).write(product, FOLDER.resolveSibling("explain.txt"));
    }
  }

  private static void say(String what, Object... with) {
    System.out.printf(what + " …%n", with);
  }
}
