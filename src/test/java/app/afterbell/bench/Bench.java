package app.afterbell.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code bin/bench}; docs/operations/benchmark.md tells what it measures, and how to read it. */
final class Bench {

  private static final Path FOLDER = Path.of("target", "bench");

  private Bench() {}

  /** How long to measure. The full one takes about a quarter of an hour, the quick one four minutes, once the company is filled. */
  private record Effort(int mentors, int warmSeconds, int rounds, int seconds, int starts, int reminders) {

    static final Effort FULL = new Effort(200, 90, 6, 5, 5, 10_000);
    static final Effort QUICK = new Effort(100, 15, 3, 2, 3, 2_000);
  }

  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(FOLDER);
    try (var databases = Databases.start(FOLDER.resolve("database"))) {
      Runtime.getRuntime().addShutdownHook(new Thread(databases::close));
      switch (String.join(" ", arguments)) {
        case "" -> measure(databases, Effort.FULL);
        case "--quick" -> measure(databases, Effort.QUICK);
        case "explain" -> explain(databases, Company.LARGE);
        case "explain --quick" -> explain(databases, Company.MEDIUM);
        case "reminders" -> reminders(databases, Company.LARGE, Effort.FULL).print();
        case "reminders --quick" -> reminders(databases, Company.MEDIUM, Effort.QUICK).print();
        case "prepare" -> List.of(databases.copy(Company.LARGE), databases.copy(Company.SMALL)).forEach(name -> {});
        default -> throw new IllegalArgumentException("bin/bench [--quick | reminders [--quick] | explain [--quick] | prepare]");
      }
    }
  }

  private static void measure(Databases databases, Effort effort) throws Exception {
    var large = databases.copy(Company.LARGE);
    var small = databases.copy(Company.SMALL);
    say("Starting by bin/run with its own database, %d times", effort.starts());
    var starts = Starts.measure(FOLDER.resolve("start"), effort.starts());
    Report report;
    try (var product = Product.start(databases, large, FOLDER.resolve("large.log"));
        var smallProduct = Product.start(databases, small, FOLDER.resolve("small.log"))) {
      say("Signing in %d mentors and %d guardians", 3 * effort.mentors(), effort.mentors());
      var readers = Mentors.signIn(product.address(), 0, effort.mentors());
      var writers = Mentors.signIn(product.address(), effort.mentors(), effort.mentors());
      var families = Guardians.signIn(product.address(), effort.mentors());
      var smallReaders = Mentors.signIn(smallProduct.address(), 0, effort.mentors());
      var rounds = new Rounds(databases, large, product, smallProduct, readers, writers, families, smallReaders, FOLDER);
      say("Warming for %d seconds", effort.warmSeconds());
      rounds.warm(effort.warmSeconds());
      say("Measuring %d rounds", effort.rounds());
      var medians = rounds.run(effort.rounds(), effort.seconds());
      report = new Report(medians, rounds.samples(), starts, product.memoryKb(), Weight.of(readers.first(), "/mentor"),
          Weight.of(families.first(), "/family"), rounds.accepted(), rounds.failed(), null);
    }
    report = report.with(reminders(databases, Company.LARGE, effort));
    report.print();
    report.write(FOLDER.resolveSibling("bench.json"));
    if (report.failed() > 0) {
      throw new IllegalStateException(report.failed() + " requests failed");
    }
  }

  private static Reminders.Result reminders(Databases databases, Company company, Effort effort)
      throws Exception {
    var database = databases.copy(company);
    say("Sending %d reminders", effort.reminders());
    return new Reminders(databases, database)
        .measure(FOLDER.resolve("reminders.log"), effort.reminders(), effort.reminders() / 10);
  }

  private static void explain(Databases databases, Company company) throws Exception {
    var database = databases.copy(company);
    try (var product = Product.start(databases, database, FOLDER.resolve("large.log"))) {
      new Explain(company, databases, database).write(product, FOLDER.resolveSibling("explain.txt"));
    }
  }

  private static void say(String what, Object... with) {
    System.out.printf(what + " …%n", with);
  }
}
