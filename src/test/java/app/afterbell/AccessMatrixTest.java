package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.Routes;
import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, and who may take it (R28): the rows that stand beside each module, {@link Rows}. A route without a row
 * fails {@link #decidesAboutEveryRoute}.
 */
@PageTest
class AccessMatrixTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Collection<RequestMappingHandlerMapping> mappings;

  AccessMatrixTest(MockMvcTester pages, Given given, Collection<RequestMappingHandlerMapping> mappings) {
    this.pages = pages;
    this.given = given;
    this.mappings = mappings;
  }

  static List<Visit> rows() {
    return Rows.all().flatMap(module -> module.rows().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void letsIn(Visit row) {
    assertSoftly(softly -> row.make(pages, given).forEach((who, answer) ->
        softly.assertThat(answer.got()).as(who).isEqualTo(answer.expected())));
  }

  @Test
  void decidesAboutEveryRoute() {
    assertThat(rows().stream().map(Visit::route)).containsExactlyInAnyOrderElementsOf(Routes.of(mappings));
  }

  @Test
  void letsNobodyInWithoutThePowersThatARouteNeeds() {
    var needed = Routes.powers(mappings);
    assertThat(rows())
        .allSatisfy(row -> assertThat(row.isClosedWithout(needed.get(row.route()))).as(row.route()).isTrue());
  }

  @Test
  void saysOfEachRouteOfStaffWhichPowerItNeeds() throws IOException {
    print(Routes.powers(mappings));

    assertThat(Routes.silent(mappings).stream().filter(route -> route.contains(" /staff")))
        .as("routes without @Needs: where all of staff may go, it is USE_DESK").isEmpty();
  }

  // For a person who wants to read it: each route, the powers that it needs, and the roles that have them.
  private static void print(Map<String, Set<Power>> needed) throws IOException {
    var lines = needed.entrySet().stream().map(route -> "%-80s %-40s %s".formatted(route.getKey(),
        route.getValue().stream().map(Power::name).collect(Collectors.joining(" + ")),
        route.getValue().isEmpty() ? "everybody" : Arrays.stream(Role.values())
            .filter(role -> route.getValue().stream().allMatch(power -> power.roles().contains(role)))
            .map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/access-matrix.txt"), lines.toList());
  }

  @Test
  void hasTheRowsOfARouteBesideTheModuleThatAnswersIt() {
    var modules = Routes.modules(mappings);
    Rows.all().forEach(module -> assertThat(module.rows()).as(module.getClass().getName()).allSatisfy(row ->
        assertThat("app.afterbell." + modules.get(row.route())).isEqualTo(module.getClass().getPackageName())));
  }

  @Test
  void answersAnUnknownAddressAsAClosedOne() {
    var maya = given.maya();
    for (var path : List.of("/mentor/no-such-page", "/staff", "/family", "/no-such-page", "/actuator")) {
      assertThat(Visit.get(path, maya, pages)).as(path).isEqualTo(404);
    }
  }
}
