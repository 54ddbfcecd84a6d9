package app.afterbell.bench;

import app.afterbell.bench.StatementLog.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The same SQL without the product, by pgbench: what the database alone can do here. The script is made of the
 * statements that one request caused; ids become those of another mentor and session each time, new ids become new ones.
 *
 * @param script what pgbench runs as one transaction
 */
record Floor(Path script) {

  static final int CLIENTS = 16;

  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final Pattern UUID_LIST = Pattern.compile("\\{\"?" + "([0-9a-f-]{36})" + "\"?(,\"?[0-9a-f-]{36}\"?)*\\}");

  /** A page's reads, for the mentors from 0 to {@code mentors}. Its transaction is left out: reading needs none. */
  static Floor reads(Path script, List<Statement> statements, int seenMentor, int mentors) throws IOException {
    var sql = statements.stream().filter(s -> !s.isControl())
        .map(s -> sql(s, seenMentor, 0)).collect(Collectors.joining(";\n", "", ";\n"));
    Files.writeString(script, "\\set m random(0, " + (mentors - 1) + ")\n" + sql);
    return new Floor(script);
  }

  /** The transaction in which a submission writes. Each client takes prepared sessions that no other takes. */
  static Floor writes(Path script, List<Statement> statements, int seenMentor, int seenBatch, int fromMentor, int mentors)
      throws IOException {
    var sql = writing(statements).stream()
        .map(s -> sql(s, seenMentor, seenBatch)).collect(Collectors.joining(";\n", "", ";\n"));
    Files.writeString(script, """
        \\set n :n + 1
        \\set g :n * %d + :client_id
        \\set m %d + :g %% %d
        \\set k :batch + :g / %d
        """.formatted(CLIENTS, fromMentor, mentors, mentors) + sql);
    return new Floor(script);
  }

  /** @param batch the first batch of prepared sessions that is still unused */
  double perSecond(Databases databases, String database, int batch, int seconds) throws IOException, InterruptedException {
    var output = Commands.run(List.of("pgbench", "-n", "-M", "prepared", "-c", Integer.toString(CLIENTS), "-j", "1",
        "-T", Integer.toString(seconds), "-D", "n=-1", "-D", "batch=" + batch, "-f", script.toString(), "-h", "127.0.0.1", "-p",
        Integer.toString(databases.port()), "-U", databases.user(), database),
        java.util.Map.of("PGPASSWORD", databases.password()));
    return output.lines().filter(line -> line.startsWith("tps = "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[2])).findFirst()
        .orElseThrow(() -> new IllegalStateException("pgbench says: " + output));
  }

  private static List<Statement> writing(List<Statement> statements) {
    int write = IntStream.range(0, statements.size())
        .filter(i -> statements.get(i).text().matches("(?s)(insert|update|delete)\\b.*")).findFirst().orElseThrow();
    int begin = IntStream.range(0, write).filter(i -> statements.get(i).text().startsWith("BEGIN")).max().orElseThrow();
    int end = IntStream.range(write, statements.size())
        .filter(i -> statements.get(i).text().startsWith("COMMIT")).findFirst().orElseThrow();
    return statements.subList(begin, end + 1);
  }

  private static String sql(Statement statement, int mentor, int batch) {
    return PLACE.matcher(statement.text()).replaceAll(place -> Matcher.quoteReplacement(
        value(statement.parameters().get(Integer.parseInt(place.group(1)) - 1), mentor, batch)));
  }

  private static String value(@Nullable String value, int mentor, int batch) {
    if (value == null) {
      return "null";
    }
    if (value.matches("\\\\x[0-9a-f]{64}")) {
      return "bench_token(:m)";
    }
    if (UUID_LIST.matcher(value).matches()) {
      return List.of(value.replaceAll("[{}\"]", "").split(",")).stream()
          .map(id -> value(id, mentor, batch)).collect(Collectors.joining(", ", "array[", "]"));
    }
    return Ids.formula(value, mentor, batch).orElseGet(() -> isUuid(value) ? "uuidv7()" : literal(value));
  }

  // pgbench takes :00 in a literal for a variable.
  private static String literal(String value) {
    return "U&'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\003a") + "'";
  }

  private static boolean isUuid(String value) {
    return value.length() == 36 && UUID.fromString(value).toString().equals(value);
  }
}
