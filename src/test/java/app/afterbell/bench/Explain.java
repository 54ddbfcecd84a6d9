package app.afterbell.bench;

import app.afterbell.bench.StatementLog.Statement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plans of all statements that the pages run, on the million, as the server executes them for a prepared statement. */
final class Explain {

  /** Searches: the page that holds the form, and where that is sent. */
  private static final Map<String, String> SEARCHES = Map.of(
      "/mentor/notes", "/mentor/notes/search", "/family/notes", "/family/notes/search", "/staff/readings", "/staff/readings",
      "/staff/calendar?view=month&on=2026-10-15", "/staff/calendar/search");

  private final Company company;
  private final Databases databases;
  private final String database;

  Explain(Company company, Databases databases, String database) {
    this.company = company;
    this.databases = databases;
    this.database = database;
  }

  void write(Product product, Path file) throws Exception {
    var pages = new LinkedHashMap<String, List<String>>();
    pages.put(Company.mentor(0), ofMentor());
    pages.put(Company.guardian(0), ofFamily());
    pages.put(Company.staff(), ofStaff());
    try (var out = new PrintWriter(Files.newBufferedWriter(file)); var connection = databases.connect(database)) {
      for (var who : pages.entrySet()) {
        var visitor = Visitor.signedIn(product.address(), who.getKey());
        for (var page : who.getValue()) {
          explain(page, () -> visitor.page(page), connection, out);
          if (SEARCHES.containsKey(page)) {
            search(visitor, page, SEARCHES.get(page), connection, out);
          }
        }
      }
    }
  }

  private void search(Visitor visitor, String page, String action, Connection connection, PrintWriter out)
      throws IOException, InterruptedException, SQLException {
    try {
      var form = PageForm.withAction(visitor.page(page), action);
      form.fields().put("q", "bracket");
      explain("POST " + action, () -> visitor.asked(form), connection, out);
    } catch (IllegalStateException e) {
      System.out.println(page + ": " + e.getMessage());
    }
  }

  private void explain(String page, StatementLog.Action visit, Connection connection, PrintWriter out)
      throws IOException, InterruptedException, SQLException {
    out.println("=".repeat(20) + " " + page);
    try {
      visit.run();
      var seen = StatementLog.usual(3, i -> StatementLog.during(databases, database, visit));
      var times = new ArrayList<String>();
      for (var statement : seen.statements().stream().filter(s -> !s.isControl()).toList()) {
        var plan = plan(connection, statement);
        out.println(statement.text() + "\n\n" + plan + "\n");
        times.add(plan.lines().filter(l -> l.startsWith("Execution Time")).map(l -> l.replaceAll("[^0-9.]", "")).collect(Collectors.joining()));
      }
      System.out.printf("%-70s %d statements, ms: %s%n", page, times.size(), times);
    } catch (IllegalStateException e) {
      out.println(e.getMessage());
      System.out.println(e.getMessage());
    }
  }

  // Generic: what a prepared statement comes to have after a few executions, and the worse of the two where they differ.
  private static String plan(Connection connection, Statement statement) throws SQLException {
    try (var sql = connection.createStatement()) {
      var parameters = statement.parameters().stream()
          .map(p -> p == null ? "null" : "'" + p.replace("'", "''") + "'").collect(Collectors.joining(", "));
      sql.execute("set plan_cache_mode = force_generic_plan");
      sql.execute("prepare explained as " + statement.text());
      try {
        var execute = "explain (analyze, buffers) execute explained" + (parameters.isEmpty() ? "" : "(" + parameters + ")");
        sql.execute(execute);
        try (var rows = sql.executeQuery(execute)) {
          var lines = new ArrayList<String>();
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
          return String.join("\n", lines);
        }
      } finally {
        sql.execute("deallocate explained");
      }
    }
  }

  private List<String> ofMentor() {
    return List.of("/mentor", "/mentor/sessions/" + open() + "/attendance",
      "/mentor/sessions/" + open() + "/notes", "/mentor/sessions/" + logged(), "/mentor/engagements", "/mentor/notes",
      Mentors.MONTH, Mentors.MONTH.replace("month", "week"), Mentors.MONTH + "&session=" + logged(), "/mentor/earnings", "/settings");
  }

  private List<String> ofFamily() {
    return List.of("/family", "/family/notes", "/family/sessions/" + logged(), "/family/print",
      "/family/billing", "/family/inbox", "/family/people", "/family/calendar?view=month&on=2026-10-15");
  }

  private List<String> ofStaff() {
    return List.of("/staff", "/staff/sessions/" + logged(), "/staff/mailbox", "/staff/imports",
      "/staff/calendar?view=month&on=2026-10-15", "/staff/calendar?view=week&on=2026-10-15&mentor=" + Ids.MENTOR.of(0),
      "/staff/calendar?view=month&on=2026-10-15&student=" + Ids.STUDENT.of(0), "/staff/templates", "/staff/outstanding",
      "/staff/reminders", "/staff/readings", "/staff/readings/students/" + Ids.STUDENT.of(0),
      "/staff/readings/students/" + Ids.STUDENT.of(0) + "/changes", "/staff/readings/readers/" + Ids.STAFF.of(1));
  }

  private String open() {
    return session(0);
  }

  private String logged() {
    return session(company.sessions() / 2);
  }

  private String session(int back) {
    long rank = company.sessions() - 1 - Company.UPCOMING - back;
    return Ids.SESSION.of(rank * Ids.STRIDE).toString();
  }
}
