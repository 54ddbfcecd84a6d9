package app.afterbell.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One statement as the server ran it.
 *
 * @param buffers hit and read, of 8 KB
 * @param scans of tables, in the order of the plan
 */
record Plan(String text, long buffers, List<Scan> scans) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern PLACE = Pattern.compile("\\$\\d+");

  /**
   * A scan of one table, over all its loops.
   *
   * @param rows that were looked at: those that it gave, and those that it threw away
   */
  record Scan(String kind, String table, double rows) {

    boolean isWhole() {
      return kind.equals("Seq Scan");
    }
  }

  /** @param json as auto_explain writes it */
  static Plan read(String json) {
    var entry = JSON.readTree(json);
    var root = entry.path("Plan");
    var scans = new ArrayList<Scan>();
    visit(root, node -> {
      if (node.has("Relation Name") && node.path("Node Type").asString("").endsWith("Scan")) {
        scans.add(scan(node));
      }
    });
    return new Plan(entry.path("Query Text").asString("").strip(),
        root.path("Shared Hit Blocks").asLong() + root.path("Shared Read Blocks").asLong(), scans);
  }

  /** @param statement as it is given to the driver, with question marks */
  boolean isOf(String statement) {
    return PLACE.matcher(text).replaceAll("?").equals(statement.strip());
  }

  private static Scan scan(JsonNode node) {
    double once = node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble()
        + node.path("Rows Removed by Index Recheck").asDouble();
    return new Scan(node.path("Node Type").asString(""), node.path("Relation Name").asString(""),
        once * node.path("Actual Loops").asDouble());
  }

  private static void visit(JsonNode node, Consumer<JsonNode> what) {
    what.accept(node);
    node.path("Plans").forEach(below -> visit(below, what));
  }

  /** Its first words, on one line. */
  @Override
  public String toString() {
    var line = text.replaceAll("\\s+", " ");
    return "%d buffers: %s".formatted(buffers, line.length() > 150 ? line.substring(0, 150) + " …" : line);
  }
}
