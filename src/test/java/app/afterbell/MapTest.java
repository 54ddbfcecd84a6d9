package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The map in ARCHITECTURE.md is what the code is: modules, which may call which, tables, events, doors. */
class MapTest {

  private static final Path SOURCES = Path.of("src/main/java/app/afterbell");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern SAYS = Pattern.compile("publishEvent\\([^;]*;");
  private static final Pattern NEW = Pattern.compile("\\bnew (\\w+)\\(");
  private static final Pattern HEARS =
      Pattern.compile("@EventListener(?:\\([^)]*\\))?(?:\\s+@\\w+(?:\\([^)]*\\))?)*\\s+(?:public )?void "
      + "\\w+\\((\\w+) ");
  private static final Pattern EVENTS = Pattern.compile("(says and hears|says|hears) ([^;]*)");

  private record Line(String module, String owns, String door, String events) {}

  private final String text = read(Path.of("ARCHITECTURE.md"));
  private final Map<String, Line> table = text.lines()
      .filter(line -> line.matches("\\| [a-z]+ \\|.*"))
      .map(line -> line.split("\\|"))
      .map(cells -> new Line(cells[1].strip(), cells[2], cells[3], cells[4]))
      .collect(Collectors.toMap(Line::module, line -> line, (a, b) -> a, LinkedHashMap::new));
  private final Map<String, Set<String>> allowed = ApplicationModules.of(Application.class).stream()
      .collect(Collectors.toMap(
      module -> module.getIdentifier().toString(),
      module ->
      Set.of(module.getBasePackage().getAnnotation(ApplicationModule.class).orElseThrow().allowedDependencies())));

  @Test
  void namesEveryModule() {
    assertThat(table.keySet()).isEqualTo(allowed.keySet());
  }

  @Test
  void drawsWhichMayCallWhich() {
    var drawn = new TreeSet<String>();
    for (var chain : diagram()) {
      for (int i = 0; i < chain.size(); i++) {
        drawn.addAll(chain.get(i));
        for (var callee : chain.get(i)) {
          if (i + 1 < chain.size()) {
            assertThat(chain.get(i + 1)).as("may call %s", callee)
                .allSatisfy(caller -> assertThat(allowed.get(caller)).contains(callee));
          }
          chain.subList(i + 1, chain.size()).forEach(right ->
              assertThat(allowed.get(callee)).as("of %s, which stands left", callee)
                  .doesNotContainAnyElementsOf(right));
        }
      }
    }
    drawn.add("database");
    assertThat(drawn).isEqualTo(allowed.keySet());
  }

  @Test
  void namesTheTablesOfEachModule() {
    var owned = new TreeMap<String, Set<String>>();
    table.keySet().forEach(module -> owned.put(module, new TreeSet<>()));
    SqlOwnershipTest.owned().forEach((name, module) -> owned.get(module).add(name));

    assertThat(table.values()).allSatisfy(line ->
        assertThat(coded(line.owns())).as(line.module()).containsExactlyInAnyOrderElementsOf(owned.get(line.module())));
  }

  @Test
  void namesWhatEachModuleSaysAndHears() {
    assertThat(table.values()).allSatisfy(line -> {
      var source = source(line.module());
      assertThat(told(line, "says")).as("%s says", line.module()).isEqualTo(said(line.module(), source));
      assertThat(told(line, "hears")).as("%s hears", line.module()).isEqualTo(found(HEARS, source));
    });
  }

  @Test
  void namesDoorsThatAreThere() {
    assertThat(table.values())
        .allSatisfy(line -> assertThat(coded(line.door()).filter(name -> name.matches("[A-Z]\\w+")))
        .allSatisfy(name -> assertThat(SOURCES.resolve(line.module()).resolve(name + ".java")).exists()));
  }

  private List<List<List<String>>> diagram() {
    var block = text.substring(text.indexOf("```") + 4, text.indexOf("```", text.indexOf("```") + 3));
    return block.lines().map(line -> Arrays.stream(line.split("←")).map(MapTest::names).toList()).toList();
  }

  private static List<String> names(String listed) {
    return Arrays.stream(listed.split(",")).map(String::strip).toList();
  }

  private static Set<String> told(Line line, String verb) {
    return EVENTS.matcher(line.events()).results()
        .filter(part -> part.group(1).contains(verb))
        .flatMap(part -> coded(part.group(2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> said(String module, String source) {
    return SAYS.matcher(source).results().flatMap(statement -> NEW.matcher(statement.group()).results())
        .map(made -> made.group(1))
        .filter(name -> !name.endsWith("Id") && Files.exists(SOURCES.resolve(module).resolve(name + ".java")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // Of our events alone: Spring's own are not on the map.
  private static Set<String> found(Pattern pattern, String source) {
    return pattern.matcher(source).results().map(found -> found.group(1))
        .filter(name -> !name.startsWith("Application"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> coded(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1));
  }

  private static String source(String module) {
    try (var files = Files.walk(SOURCES.resolve(module))) {
      var all = new ArrayList<>(files.filter(file -> file.toString().endsWith(".java")).toList());
      return all.stream().map(MapTest::read).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
