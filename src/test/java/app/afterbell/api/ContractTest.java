package app.afterbell.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.PageTest;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@PageTest
class ContractTest {

  private final RequestMappingHandlerMapping mapping;
  private final Environment environment;

  ContractTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Environment environment) {
    this.mapping = mapping;
    this.environment = environment;
  }

  @Test
  void documentsEachRouteAndNoOther() {
    var mapped = new TreeSet<String>();
    for (var info : mapping.getHandlerMethods().keySet()) {
      for (var path : info.getPatternValues()) {
        if (path.startsWith("/api")) {
          info.getMethodsCondition().getMethods().forEach(method -> mapped.add(method + " " + path));
        }
      }
    }
    assertThat(mapped).isEqualTo(Contract.V1.routes());
  }

  @Test
  void explainsEachKindOfProblem() {
    var documented = new TreeSet<>(Contract.V1.document().get("x-problem-types").propertyNames());
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::code))
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  // A client that is generated refuses what is not said to be open: each later field would break it.
  @Test
  void isOpenForFieldsInAnswersAndStrictForSubmissions() {
    var schemas = Contract.V1.document().at("/components/schemas");
    for (var schema : schemas.properties()) {
      var open = !schema.getKey().contains("Submission");
      assertThat(objects(schema.getValue()))
          .as(schema.getKey())
          .allMatch(object -> object.path("additionalProperties").asBoolean(!open) == open);
    }
  }

  // A union that nothing tells apart, and a set, have no form in several languages.
  @Test
  void hasOnlyWhatEachLanguageCanSay() {
    assertThat(Contract.V1.document().get("components").toString())
        .doesNotContain("anyOf", "oneOf", "uniqueItems", "patternProperties", "\"not\"");
  }

  private static List<JsonNode> objects(JsonNode schema) {
    return Stream.concat(
            schema.has("properties") && schema.path("type").isString() ? Stream.of(schema) : Stream.empty(),
            StreamSupport.stream(schema.spliterator(), false).flatMap(one -> objects(one).stream()))
        .toList();
  }

  @Test
  void isOpenToAll() {
    assertThat(Program.without(environment).get("/api/v1/openapi.json").text("/openapi")).isEqualTo("3.1.1");
  }
}
