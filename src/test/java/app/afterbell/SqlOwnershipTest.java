package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * A module writes its own tables, and reads its own and the published views of modules that it may call. A table is owned
 * by the module whose migration folder creates it, or takes it over later: "comment on table … is 'owned by …'"; a view is published by a repeatable migration (R__).
 */
class SqlOwnershipTest {

  private static final Path SOURCES = Path.of("src/main/java/app/afterbell");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+)");
  private static final Pattern TAKEN = Pattern.compile("comment on table (\\w+) is 'owned by (\\w+)'");
  private static final Pattern VIEW = Pattern.compile("create or replace view (\\w+)");
  private static final Pattern WRITES = Pattern.compile("\\b(?:insert into|update|delete from|truncate|copy)\\s+(\\w+)");
  private static final Pattern READS = Pattern.compile("\\b(?:from|join|using)\\s+(?!lateral\\b)(\\w+)");
  private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);


  private final Map<String, String> tables = tables();
  private final Map<String, String> views = owners(VIEW, "R__");

  @Test
  void everyModuleWritesOnlyItsOwnTables() {
    assertThat(violations(WRITES, (module, name) -> module.equals(tables.get(name)))).isEmpty();
  }

  @Test
  void everyModuleReadsOnlyItsOwnTablesAndPublishedViews() {
    assertThat(violations(READS, this::mayRead)).isEmpty();
  }

  @Test
  void viewsReadOnlyWhatTheirModuleMayRead() {
    var found = new TreeSet<String>();
    files(MIGRATIONS, ".sql").filter(file -> file.getFileName().toString().startsWith("R__")).forEach(file -> {
      var module = MIGRATIONS.relativize(file).getName(0).toString();
      names(READS, text(file)).filter(name -> !mayRead(module, name)).forEach(name -> found.add(module + ": " + name));
    });
    assertThat(found).isEmpty();
  }

  @Test
  void seesStatementsAtAll() {
    assertThat(tables).containsEntry("session", "sessions").containsEntry("person", "people");
    assertThat(names(WRITES, text(SOURCES.resolve("sessions/NotesEntries.java")))).contains("notes_entry", "session");
  }

  private boolean mayRead(String module, String name) {
    return module.equals(tables.get(name))
        || module.equals(views.get(name))
        || (views.containsKey(name) && allowed(module).contains(views.get(name)));
  }

  private Set<String> violations(Pattern pattern, java.util.function.BiPredicate<String, String> may) {
    var found = new TreeSet<String>();
    files(SOURCES, ".java").filter(file -> SOURCES.relativize(file).getNameCount() > 1).forEach(file -> {
      var module = SOURCES.relativize(file).getName(0).toString();
      for (var sql : strings(text(file))) {
        names(pattern, sql)
            .filter(name -> tables.containsKey(name) || views.containsKey(name))
            .filter(name -> !may.test(module, name))
            .forEach(name -> found.add(SOURCES.relativize(file) + ": " + name));
      }
    });
    return found;
  }

  private static Set<String> allowed(String module) {
    try {
      var declared = Class.forName("app.afterbell." + module + ".package-info").getAnnotation(ApplicationModule.class);
      return Stream.of(declared.allowedDependencies()).collect(Collectors.toSet());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no package-info in " + module, e);
    }
  }

  private static Map<String, String> tables() {
    var owners = owners(TABLE, "V");
    files(MIGRATIONS, ".sql").sorted(Comparator.comparing(Path::getFileName)).forEach(file -> {
      var module = MIGRATIONS.relativize(file).getName(0).toString();
      TAKEN.matcher(text(file)).results().forEach(taken -> {
        assertThat(taken.group(2)).as("%s takes %s over", file.getFileName(), taken.group(1)).isEqualTo(module);
        owners.put(taken.group(1), module);
      });
    });
    return owners;
  }

  private static Map<String, String> owners(Pattern pattern, String prefix) {
    var owners = new HashMap<String, String>();
    files(MIGRATIONS, ".sql").filter(file -> file.getFileName().toString().startsWith(prefix)).forEach(file -> {
      var module = MIGRATIONS.relativize(file).getName(0).toString();
      names(pattern, text(file)).forEach(name -> owners.put(name, module));
    });
    return owners;
  }

  private static Stream<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }

  private static List<String> strings(String java) {
    var found = new ArrayList<String>();
    STRING.matcher(java).results().map(SqlOwnershipTest::content).forEach(found::add);
    return found;
  }

  private static String content(MatchResult result) {
    return result.group(1) != null ? result.group(1) : result.group(2);
  }

  private static Stream<Path> files(Path root, String ending) {
    try (var found = Files.walk(root)) {
      return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
