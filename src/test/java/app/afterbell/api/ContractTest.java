package app.afterbell.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.PageTest;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::code)).containsExactlyInAnyOrderElementsOf(documented);
  }

  @Test
  void isOpenToAll() {
    assertThat(Program.without(environment).get("/api/v1/openapi.json").text("/openapi")).isEqualTo("3.1.1");
  }
}
