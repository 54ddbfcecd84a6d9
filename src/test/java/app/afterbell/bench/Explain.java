package app.afterbell.bench;

import app.afterbell.bench.StatementLog.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plans of all statements that every page and every submission run on the million, as the product's connections ran
 * them.
 */
final class Explain {

  private static final int TURNS = 3;

  private final Company company;
  private final Databases databases;
  private final String database;

  Explain(Company company, Databases databases, String database) {
    this.company = company;
    this.databases = databases;
    this.database = database;
  }

  /** @param only requests whose name contains this */
  void write(Product product, Path file, String only) throws Exception {
    // Mentors at the end of the tables: what reads a table up to the row that it wants is seen.
    var turns = IntStream.range(0, TURNS).mapToObj(turn -> Asks.of(company, company.mentors() - 1 - turn)).toList();
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (int i = 0; i < turns.getFirst().size(); i++) {
        int row = i;
        if (turns.getFirst().get(row).toString().contains(only)) {
          explain(turns.stream().map(asks -> asks.get(row)).toList(), product, out);
        }
      }
    }
  }

  private void explain(List<Ask> turns, Product product, PrintWriter out)
      throws IOException, InterruptedException, SQLException {
    // Passkeys are for a site with a name.
    var address = URI.create("http://localhost:" + product.address().getPort());
    var answers = new ArrayList<String>();
    var plans = StatementLog.usual(TURNS, turn -> {
      var visitor = Visitor.of(address, turns.get(turn));
      return StatementLog.plans(databases, database, () -> answers.add(visitor.ask(turns.get(turn))));
    });
    out.println("=".repeat(20) + " " + turns.getFirst() + " " + answers);
    plans.forEach(plan -> out.println(plan.text() + "\n\n" + plan.ms() + " ms\n" + plan.plan() + "\n"));
    System.out.printf("%-90s %3d statements %8.1f ms, the longest %8.1f %s%n", turns.getFirst(), plans.size(),
        plans.stream().mapToDouble(Plan::ms).sum(),
        plans.stream().max(Comparator.comparingDouble(Plan::ms)).map(Plan::ms).orElse(0.0),
        answers.stream().allMatch(String::isEmpty) ? "" : answers);
  }
}
