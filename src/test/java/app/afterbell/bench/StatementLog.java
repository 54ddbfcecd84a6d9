package app.afterbell.bench;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server was really asked while something was done: read from its log, so that no statement is copied by hand.
 */
final class StatementLog {

  private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*')");
  private static final Pattern EXPLAINED = Pattern.compile(
      "duration: ([0-9.]+) ms  plan:\nQuery Text: (.*?)\n(?:Query Parameters: [^\n]*\n)?(?=[A-Z][^\n]*\\(cost=)(.*)",
      Pattern.DOTALL);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StatementLog() {}

  private record Entry(String message, String detail) {}

  /** What was asked: {@link Statement} or {@link Plan}. */
  sealed interface Asked {
    String text();
  }

  /** @param parameters the value of $1, $2 …; null for NULL */
  record Statement(String text, List<@Nullable String> parameters) implements Asked {

    boolean isRead() {
      return text.matches("(?is)\\(*(select|with)\\b.*")
          && !text.matches("(?is).*\\b(for (no key )?update|insert into|delete from|update \\w+ set)\\b.*");
    }
  }

  /** @param plan as the server ran it */
  record Plan(String text, double ms, String plan) implements Asked {}

  interface Capture<T> {
    List<T> take(int turn) throws IOException, InterruptedException, SQLException;
  }

  interface Action {
    void run() throws IOException, InterruptedException, SQLException;
  }

  /** Of several captures of the same thing one of the most frequent kind: a sweep of the product may fall into one. */
  static <T extends Asked> List<T> usual(int captures, Capture<T> capture) throws IOException, InterruptedException,
      SQLException {
    var all = new ArrayList<List<T>>();
    for (int turn = 0; turn < captures; turn++) {
      all.add(capture.take(turn));
    }
    return all.stream()
        .max(Comparator.comparingLong(one -> all.stream().filter(other -> texts(other).equals(texts(one))).count()))
        .orElseThrow();
  }

  private static List<String> texts(List<? extends Asked> asked) {
    return asked.stream().map(Asked::text).toList();
  }

  /** The statements on {@code database} while {@code action} runs; nothing else may run there. */
  static List<Statement> during(Databases databases, String database, Action action)
      throws IOException, InterruptedException, SQLException {
    databases.logStatements(true);
    try {
      return entries(databases, database, action).stream().flatMap(entry -> EXECUTED.matcher(entry.message()).results()
          .filter(found -> !found.group(1).isBlank()) // the pool asks nothing, to see whether a connection is alive
          .map(found -> new Statement(found.group(1).strip(), parameters(entry.detail())))).toList();
    } finally {
      databases.logStatements(false);
    }
  }

  /** Likewise their plans, where {@link Databases#logPlans} was said. */
  static List<Plan> plans(Databases databases, String database, Action action)
      throws IOException, InterruptedException, SQLException {
    return entries(databases, database, action).stream().flatMap(entry -> EXPLAINED.matcher(entry.message()).results()
        .map(found -> new Plan(found.group(2).strip(), Double.parseDouble(found.group(1)), found.group(3)))).toList();
  }

  // What is logged is switched by a signal: it works when a statement of our own is seen in the log.
  private static List<Entry> entries(Databases databases, String database, Action action)
      throws IOException, InterruptedException, SQLException {
    var log = databases.statements();
    try (var connection = databases.connect(database)) {
      mark(connection, log, "begin of the log");
      long from = Files.size(log);
      action.run();
      mark(connection, log, "end of the log");
      return entries(since(log, from), database);
    }
  }

  private static void mark(Connection connection, Path log, String mark) throws IOException, SQLException {
    long from = Files.size(log);
    try (var statement = connection.createStatement()) {
      do {
        statement.execute("select '" + mark + "'");
      } while (!since(log, from).contains(mark));
    }
  }

  private static String since(Path log, long from) throws IOException {
    try (var channel = Files.newByteChannel(log)) {
      channel.position(from);
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Entry> entries(String log, String database) {
    return log.lines().map(JSON::readTree)
        .filter(line -> line.path("dbname").asString("").equals(database))
        .map(line -> new Entry(line.path("message").asString(""), line.path("detail").asString("")))
        .filter(entry -> !entry.message().contains("of the log"))
        .toList();
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
