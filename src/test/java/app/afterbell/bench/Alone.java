package app.afterbell.bench;

import app.afterbell.bench.StatementLog.Statement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Pages whose statements are measured one after the other, with nobody else there: their longest one, and all that
 * read.
 */
enum Alone {
  STAFF_HOME("Home of staff", "GET /staff", 5),
  STAFF_MONTH("Month of all for staff", "GET /staff/calendar?view=month&on=2026-10-15", 10),
  CALENDAR_SEARCH("Search of the calendar", "POST /staff/calendar/search ada", 3),
  READINGS("Staff's look-up of readings", "POST /staff/readings ada", 3),
  MANY_WORDS("Words that many notes have, mentor", "POST /mentor/notes/search bracket", 5),
  MANY_WORDS_FAMILY("Words that many notes have, family", "POST /family/notes/search bracket", 5);

  private static final int TIMES = 9;

  private final String title;
  private final String asked;
  private final double must;

  Alone(String title, String asked, double must) {
    this.title = title;
    this.asked = asked;
    this.must = must;
  }

  /** @param longestMs of one statement @param allMs of all that read for the page; medians, as the client sees them */
  record Result(Alone what, double longestMs, double allMs, int statements) {

    void print() {
      System.out.printf("%-36s %.1f ms the longest, %.1f ms all %d that read (%s)%n", what.title, longestMs, allMs,
          statements,
          Must.atMost(longestMs, what.must, "ms"));
    }
  }

  static List<Result> measure(Company company, Databases databases, String database, Product product) throws Exception {
    var results = new ArrayList<Result>();
    try (var connection = databases.connect(database)) {
      try (var settings = connection.createStatement()) {
        settings.execute(settings());
      }
      for (var one : values()) {
        results.add(one.measure(company, databases, database, product, connection));
      }
    }
    return results;
  }

  private Result measure(Company company, Databases databases, String database, Product product, Connection connection)
      throws Exception {
    var ask = Asks.of(company, company.mentors() / 2).stream().filter(one -> one.toString().equals(asked)).findFirst()
        .orElseThrow();
    var visitor = Visitor.of(product.address(), ask);
    var seen = StatementLog.usual(3, turn -> StatementLog.during(databases, database, () -> visitor.ask(ask)));
    var times = new ArrayList<Double>();
    for (var statement : seen.stream().filter(Statement::isRead).toList()) {
      times.add(milliseconds(connection, statement));
    }
    return new Result(this, times.stream().max(Comparator.naturalOrder()).orElseThrow(),
        times.stream().mapToDouble(Double::doubleValue).sum(), times.size());
  }

  private static double milliseconds(Connection connection, Statement statement) throws SQLException {
    var parameters = statement.parameters().stream()
        .map(p -> p == null ? "null" : "'" + p.replace("'", "''") + "'").collect(Collectors.joining(", "));
    try (var sql = connection.createStatement()) {
      sql.execute("prepare measured as " + statement.text());
      var times = new ArrayList<Double>();
      for (int i = 0; i < TIMES + 2; i++) {
        long begin = System.nanoTime();
        sql.executeQuery("execute measured" + (parameters.isEmpty() ? "" : "(" + parameters + ")")).close();
        times.add((System.nanoTime() - begin) / 1e6);
      }
      sql.execute("deallocate measured");
      return Sample.middle(times.subList(2, times.size()));
    }
  }

  /** What the product sets on each of its connections. */
  private static String settings() throws IOException {
    var properties = new Properties();
    try (var in = new InputStreamReader(Alone.class.getResourceAsStream("/application.properties"),
        StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties.getProperty("spring.datasource.hikari.connection-init-sql");
  }
}
