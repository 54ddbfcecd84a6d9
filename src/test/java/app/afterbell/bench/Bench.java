package app.afterbell.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** {@code bin/bench}; docs/operations/benchmark.md tells what it measures, and how to read it. */
final class Bench {

  private static final Path FOLDER = Path.of("target", "bench");

  private Bench() {}

  /**
   * How long to measure. The full one takes about a quarter of an hour, the quick one four minutes, once the company is
   * filled.
   */
  private record Effort(Company company, int mentors, int warmSeconds, int rounds, int seconds, int starts,
      int reminders,
      int planned) {

    static final Effort FULL = new Effort(Company.LARGE, 200, 90, 6, 4, 5, 10_000, 20_000);
    static final Effort QUICK = new Effort(Company.LARGE, 100, 15, 3, 2, 3, 2_000, 4_000);
    /** Whether the benchmark itself works: its figures say nothing. */
    static final Effort SMOKE = new Effort(Company.MEDIUM, 20, 1, 2, 1, 1, 200, 200);

    /** One cell after the other, each for as long as somebody with a profiler needs. */
    static final Effort LONG = new Effort(Company.LARGE, 200, 90, 2, 20, 1, 0, 0);

    Effort on(Company other) {
      return new Effort(other, mentors, warmSeconds, rounds, seconds, starts, reminders, planned);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(FOLDER);
    try (var databases = Databases.start(FOLDER.resolve("database"))) {
      Runtime.getRuntime().addShutdownHook(new Thread(databases::close));
      switch (String.join(" ", arguments)) {
        case "" -> measure(databases, Effort.FULL);
        case "--quick" -> measure(databases, Effort.QUICK);
        case "--smoke" -> measure(databases, Effort.SMOKE);
        case "explain" -> explain(databases, Company.LARGE, "");
        case "explain --quick" -> explain(databases, Company.MEDIUM, "");
        case "reminders" -> reminders(databases, Effort.FULL).print();
        case "reminders --quick" -> reminders(databases, Effort.QUICK.on(Company.MEDIUM)).print();
        case "planning" -> planning(databases, Effort.FULL).print();
        case "planning --quick" -> planning(databases, Effort.QUICK.on(Company.MEDIUM)).print();
        case "import" -> new Import(databases, FOLDER.resolve("import")).measure().print();
        case String words when words.startsWith("cells ") ->
            cells(databases, Effort.FULL, words.substring("cells ".length()), true);
        case String words when words.startsWith("profile ") ->
            cells(databases, Effort.LONG, words.substring("profile ".length()), false);
        case "prepare" -> List.of(databases.copy(Company.LARGE), databases.copy(Company.SMALL), databases.floors())
            .forEach(name -> {});
        case String words when words.startsWith("explain ") ->
            explain(databases, Company.LARGE, words.substring("explain ".length()));
        default -> throw new IllegalArgumentException(
            "bin/bench [--quick | --smoke | cells WORDS | profile WORDS | reminders [--quick] | planning [--quick] | "
            + "explain [--quick | "
            + "WORDS] | import | prepare]");
      }
    }
  }

  private static void measure(Databases databases, Effort effort) throws Exception {
    var large = databases.copy(effort.company());
    var small = databases.copy(Company.SMALL);
    say("Starting by bin/run with its own database, %d times", effort.starts());
    var starts = Starts.measure(FOLDER.resolve("start"), effort.starts());
    Report report;
    try (var product = Product.start(databases, large, FOLDER.resolve("large.log"));
        var smallProduct = Product.start(databases, small, FOLDER.resolve("small.log"))) {
      say("Signing in %d mentors and %d guardians", 3 * effort.mentors(), effort.mentors());
      var people = People.signIn(product.address(), smallProduct.address(), effort.mentors());
      var rounds = new Rounds(effort.company(), databases, large, databases.floors(), product, smallProduct, people,
          List.of(Cell.values()));
      try (var connection = databases.connect(large)) {
        people.fillCalendars(connection);
      }
      // before more sessions wait to be submitted than any company has
      var alone = Alone.measure(effort.company(), databases, large, product);
      say("Warming for %d seconds", effort.warmSeconds());
      rounds.warm(effort.warmSeconds());
      say("Measuring %d rounds", effort.rounds());
      var medians = rounds.run(effort.rounds(), effort.seconds());
      long memoryKb = product.memoryKb();
      report = new Report(medians, rounds.samples(), alone, starts, memoryKb,
          Weight.of(people.readers().first(), "/mentor"), Weight.of(people.families().first(), "/family"),
          rounds.accepted(),
          rounds.failed(), null, null);
    }
    report = report.with(reminders(databases, effort), planning(databases, effort));
    report.print();
    report.write(FOLDER.resolveSibling("bench.json"));
    if (report.failed() > 0) {
      throw new IllegalStateException(report.failed() + " requests failed");
    }
  }

  // Their floors in the same rounds; a start and a warming for these alone, so that two versions are soon compared.
  private static void cells(Databases databases, Effort effort, String words, boolean withFloors)
      throws Exception {
    var named = Arrays.stream(Cell.values()).filter(cell -> cell.floor != null)
        .filter(cell -> Arrays.stream(words.split(",")).anyMatch(word -> cell.title.contains(word.strip()))).toList();
    var floors = named.stream().map(cell -> cell.floor).distinct().filter(_ -> withFloors);
    var database = databases.copy(effort.company());
    try (var product = Product.start(databases, database, FOLDER.resolve("large.log"))) {
      var people = People.signIn(product.address(), product.address(), effort.mentors());
      try (var connection = databases.connect(database)) {
        people.fillCalendars(connection);
      }
      var rounds = new Rounds(effort.company(), databases, database, databases.floors(), product, product, people,
          Stream.concat(floors, named.stream()).toList());
      say("Warming, JVM %d", product.pid());
      rounds.warm(effort.warmSeconds() / 3 + 5 * named.size());
      say("Measuring");
      Report.print(rounds.run(effort.rounds(), effort.seconds()));
    }
  }

  private static Reminders.Result reminders(Databases databases, Effort effort) throws Exception {
    var database = databases.copy(effort.company());
    say("Sending %d reminders", effort.reminders());
    return new Reminders(databases, database)
        .measure(FOLDER.resolve("reminders.log"), effort.reminders(), effort.reminders() / 10);
  }

  private static Planning.Result planning(Databases databases, Effort effort) throws Exception {
    var database = databases.copy(effort.company());
    say("Planning eight weeks of %d engagements", effort.planned());
    return new Planning(databases, database).measure(FOLDER.resolve("planning.log"), effort.planned());
  }

  private static void explain(Databases databases, Company company, String only) throws Exception {
    var database = databases.copy(company);
    databases.logPlans(database);
    try (var product = Product.start(databases, database, FOLDER.resolve("explain.log"))) {
      new Explain(company, databases, database).write(product, FOLDER.resolveSibling("explain.txt"), only);
    }
  }

  private static void say(String what, Object... with) {
    System.out.printf(what + " …%n", with);
  }
}
