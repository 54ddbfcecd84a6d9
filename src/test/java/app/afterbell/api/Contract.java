package app.afterbell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document, as a judge of real answers: undocumented statuses, types and fields fail. It is stricter than
 * it tells programs to be: they skip fields that they do not know, here each field is documented.
 */
public final class Contract {

  public static final Contract V1 = new Contract("openapi/v1.json");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contract(String resource) {
    try (var file = new ClassPathResource(resource).getInputStream()) {
      document = JsonMapper.shared().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode document() {
    return document;
  }

  /** Every documented "GET /api/v1/tasks". */
  Set<String> routes() {
    var routes = new TreeSet<String>();
    for (var path : document.get("paths").properties()) {
      path.getValue().propertyNames().stream()
          .filter(VERBS::contains)
          .forEach(verb -> routes.add(verb.toUpperCase() + " /api/v1" + path.getKey()));
    }
    return routes;
  }

  /** Holds an answer against what is documented for it; what is not documented at all can only be a problem. */
  void check(String method, String path, int status, String contentType, String body) {
    var schema = operation(method, path)
        .map(operation -> schemaOf(operation, status, contentType))
        .orElseGet(() -> {
          assertThat(status).as("undocumented %s %s", method, path).isGreaterThanOrEqualTo(400);
          return problem();
        });
    var errors = schemas.getSchema(schema)
        .validate(JSON.readTree(body), execution -> execution.executionConfig(c -> c.formatAssertionsEnabled(true)));
    assertThat(errors).as("%s %s answered %d %s", method, path, status, body).isEmpty();
    if (status >= 400) {
      checkType(JSON.readTree(body), status);
    }
  }

  private void checkType(JsonNode problem, int status) {
    var type = problem.get("type").asString();
    assertThat(type).startsWith("/api/v1/openapi.json#");
    var explained = document.at(type.substring(type.indexOf('#') + 1));
    assertThat(explained.path("status").asInt()).as(type).isEqualTo(status);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isEqualTo(explained.get("title").asString());
  }

  private java.util.Optional<JsonNode> operation(String method, String path) {
    return document.get("paths").properties().stream()
        .filter(entry -> matches(entry.getKey(), path))
        .map(Map.Entry::getValue)
        .filter(item -> item.has(method.toLowerCase()))
        .map(item -> item.get(method.toLowerCase()))
        .findFirst();
  }

  private static boolean matches(String template, String path) {
    var pattern = Pattern.compile("/api/v1" + template.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+"));
    return pattern.matcher(path.replaceFirst("\\?.*", "")).matches();
  }

  private JsonNode schemaOf(JsonNode operation, int status, String contentType) {
    var response = operation.get("responses").path(String.valueOf(status));
    assertThat(response.isMissingNode()).as("status %d is not documented", status).isFalse();
    var resolved = response.has("$ref") ? document.at(response.get("$ref").asString().substring(1)) : response;
    var type = contentType.replaceFirst(";.*", "");
    var content = resolved.get("content").path(type);
    assertThat(content.isMissingNode()).as("type %s is not documented for %d", type, status).isFalse();
    return within(content.get("schema"));
  }

  private JsonNode problem() {
    return within(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"));
  }

  // References lead into the document, so it goes along.
  private JsonNode within(JsonNode schema) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", closed(document.get("components").deepCopy()));
    return whole;
  }

  private JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties") && object.path("type").isString()) {
      for (var other : object.path("allOf")) {
        var base = document.at(other.get("$ref").asString().substring(1)).get("properties");
        base.properties()
            .forEach(entry -> ((ObjectNode) object.get("properties")).set(entry.getKey(), entry.getValue()));
      }
      object.remove("allOf");
      object.put("additionalProperties", false);
    }
    schema.forEach(this::closed);
    return schema;
  }
}
