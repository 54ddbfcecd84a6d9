package app.afterbell.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the server was really asked while something was done: read from its log, so that no statement is copied by hand. */
final class StatementLog {

  private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*')");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StatementLog() {}

  /** @param parameters the value of $1, $2 …; null for NULL */
  record Statement(String text, List<@Nullable String> parameters) {

    boolean isControl() {
      return text.matches("(?i)(begin|commit|rollback|set|show)\\b.*");
    }
  }

  /** @param turn in which of several captures it was seen, from 0 */
  record Seen(int turn, List<Statement> statements) {

    List<String> texts() {
      return statements.stream().map(Statement::text).toList();
    }
  }

  interface Capture {
    List<Statement> take(int turn) throws IOException, InterruptedException, SQLException;
  }

  interface Action {
    void run() throws IOException, InterruptedException, SQLException;
  }

  /** Of several captures of the same thing one of the most frequent kind: a sweep of the product may fall into one. */
  static Seen usual(int captures, Capture capture) throws IOException, InterruptedException, SQLException {
    var all = new ArrayList<Seen>();
    for (int turn = 0; turn < captures; turn++) {
      all.add(new Seen(turn, capture.take(turn)));
    }
    return all.stream()
        .max(Comparator.comparingLong(one -> all.stream().filter(other -> other.texts().equals(one.texts())).count()))
        .filter(seen -> !seen.statements().isEmpty())
        .orElseThrow(() -> new IllegalStateException("no statement was seen"));
  }

  /** The statements on {@code database} while {@code action} runs; nothing else may run there. */
  static List<Statement> during(Databases databases, String database, Action action)
      throws IOException, InterruptedException, SQLException {
    var log = databases.statements();
    databases.logStatements(true);
    // The log is switched by a signal: it works when a statement of our own is seen in it.
    try (var connection = databases.connect(database); var statement = connection.createStatement()) {
      long from;
      do {
        from = Files.size(log);
        statement.execute("select 'begin of the log'");
      } while (!since(log, from).contains("begin of the log"));
      from = Files.size(log);
      action.run();
      do {
        statement.execute("select 'end of the log'");
      } while (!since(log, from).contains("end of the log"));
      return read(since(log, from), database);
    } finally {
      databases.logStatements(false);
    }
  }

  private static String since(Path log, long from) throws IOException {
    var bytes = Files.readAllBytes(log);
    return new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
  }

  // The pool asks nothing, to see whether a connection is alive.
  private static List<Statement> read(String log, String database) {
    var statements = new ArrayList<Statement>();
    for (var line : log.lines().toList()) {
      var entry = JSON.readTree(line);
      var executed = EXECUTED.matcher(entry.path("message").asString(""));
      if (entry.path("dbname").asString("").equals(database) && executed.matches()
          && !executed.group(1).isBlank() && !executed.group(1).contains("of the log")) {
        statements.add(new Statement(executed.group(1).strip(), parameters(entry.path("detail").asString(""))));
      }
    }
    return statements;
  }

  private static List<@Nullable String> parameters(String detail) {
    var values = new ArrayList<@Nullable String>();
    PARAMETER.matcher(detail).results().forEach(found -> {
      var value = found.group(1);
      values.add(value.equals("NULL") ? null : value.substring(1, value.length() - 1).replace("''", "'"));
    });
    return values;
  }
}
