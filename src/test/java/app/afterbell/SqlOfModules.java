package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** Reads what SQL each module writes, and which tables, views and functions are whose. */
abstract class SqlOfModules {

  static final Path SOURCES = Path.of("src/main/java/app/afterbell");
  static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+)");
  static final Pattern TAKEN = Pattern.compile("comment on table (\\w+) is 'owned by (\\w+)'");
  static final Pattern DROPPED = Pattern.compile("drop table (?:if exists )?(\\w+)");
  static final Pattern VIEW = Pattern.compile("create or replace view (\\w+)");
  static final Pattern FUNCTION = Pattern.compile("create (?:or replace )?(?:function|aggregate) (\\w+)");
  static final Pattern SUBJECT = Pattern.compile("\\b(?:create|alter) table (?:if (?:not )?exists )?(\\w+)");
  static final Pattern REFERENCE = Pattern.compile("\\breferences (\\w+)");
  static final Pattern TRIGGER =
      Pattern.compile("create (?:constraint )?trigger \\w+\\s[^;]*?\\bon (\\w+)[^;]*?execute function (\\w+)",
          Pattern.DOTALL);
  static final Pattern INDEX = Pattern.compile("create (?:unique )?index (?:\\w+ )?on (\\w+)");
  static final Pattern CLAIMS = Pattern.compile("new (?:Claims<[^>]*>|Acts)\\([^,]+, (?:\"(\\w+)\"|\\w+)\\)");
  static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
      Pattern.DOTALL);

  final Map<String, String> tables = owned();
  final Map<String, String> made = owners(TABLE, "V");
  final Map<String, String> views = owners(VIEW, "R__");
  final Map<String, String> own = owners(FUNCTION, "V");
  final Map<String, String> published = owners(FUNCTION, "R__");

  record Reference(String table, String other) {}

  static Stream<Reference> references(Path migration) {
    return Arrays.stream(SqlNames.plain(text(migration)).split(";")).flatMap(statement ->
        SUBJECT.matcher(statement).results().limit(1).flatMap(subject -> REFERENCE.matcher(statement).results()
            .map(other -> new Reference(subject.group(1), other.group(1)))));
  }

  final Set<String> used(String module) {
    var used = new TreeSet<String>();
    var imports = Pattern.compile("app\\.afterbell\\.(\\w+)\\.");
    files(SOURCES.resolve(module), "").filter(file -> file.toString().matches(".*\\.(java|jte)")).forEach(file -> {
      imports.matcher(text(file)).results().forEach(found -> used.add(found.group(1)));
      strings(text(file)).forEach(sql -> used.addAll(owners(sql)));
    });
    migrations().forEach(file -> {
      if (moduleOf(file).equals(module)) {
        used.addAll(owners(text(file)));
      }
      references(file).filter(of -> ownerOf(of.table()).equals(module)).forEach(of -> used.add(ownerOf(of.other())));
    });
    return used;
  }

  final Set<String> owners(String sql) {
    return Stream.of(SqlNames.read(sql).map(views::get), SqlNames.called(sql).map(published::get))
        .flatMap(names -> names)
        .filter(Objects::nonNull).collect(Collectors.toSet());
  }

  final boolean isKnown(String name) {
    return tables.containsKey(name) || views.containsKey(name);
  }

  final String ownerOf(String table) {
    return tables.getOrDefault(table, "");
  }

  final boolean mayRead(String module, String name) {
    return module.equals(tables.get(name)) || views.containsKey(name) && isOwnOrAllowed(module, views.get(name));
  }

  final boolean mayCall(String module, String name) {
    return !own.containsKey(name) && !published.containsKey(name)
        || module.equals(own.get(name))
        || published.containsKey(name) && isOwnOrAllowed(module, published.get(name));
  }

  static boolean isOwnOrAllowed(String module, String other) {
    return module.equals(other) || allowed(module).contains(other);
  }

  static Stream<Path> migrations() {
    return files(MIGRATIONS, ".sql");
  }

  static String moduleOf(Path migration) {
    return MIGRATIONS.relativize(migration).getName(0).toString();
  }

  static boolean isRepeatable(Path migration) {
    return migration.getFileName().toString().startsWith("R__");
  }

  static Set<String> violations(
      Function<String, Stream<String>> names, BiPredicate<String, String> may) {
    var found = new TreeSet<String>();
    files(SOURCES, ".java").filter(file -> SOURCES.relativize(file).getNameCount() > 1).forEach(file -> {
      var module = SOURCES.relativize(file).getName(0).toString();
      for (var sql : strings(text(file))) {
        names.apply(sql).filter(name -> !may.test(module, name))
            .forEach(name -> found.add(SOURCES.relativize(file) + ": " + name));
      }
    });
    return found;
  }

  static Set<String> allowed(String module) {
    try {
      var declared = Class.forName("app.afterbell." + module + ".package-info").getAnnotation(ApplicationModule.class);
      return Stream.of(declared.allowedDependencies()).collect(Collectors.toSet());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no package-info in " + module, e);
    }
  }

  static Map<String, String> owned() {
    var owners = owners(TABLE, "V");
    files(MIGRATIONS, ".sql").sorted(Comparator.comparing(Path::getFileName)).forEach(file -> {
      var module = MIGRATIONS.relativize(file).getName(0).toString();
      TAKEN.matcher(text(file)).results().forEach(taken -> {
        assertThat(taken.group(2)).as("%s takes %s over", file.getFileName(), taken.group(1)).isEqualTo(module);
        owners.put(taken.group(1), module);
      });
      names(DROPPED, text(file)).forEach(owners::remove);
    });
    return owners;
  }

  static Map<String, String> owners(Pattern pattern, String prefix) {
    var owners = new HashMap<String, String>();
    files(MIGRATIONS, ".sql").filter(file -> file.getFileName().toString().startsWith(prefix)).forEach(file -> {
      var module = MIGRATIONS.relativize(file).getName(0).toString();
      names(pattern, text(file)).forEach(name -> owners.put(name, module));
    });
    return owners;
  }

  static Stream<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }

  static List<String> strings(String java) {
    var found = new ArrayList<String>();
    STRING.matcher(java).results().map(SqlOwnershipTest::content).forEach(found::add);
    return found;
  }

  static String content(MatchResult result) {
    return result.group(1) != null ? result.group(1) : result.group(2);
  }

  static Stream<Path> files(Path root, String ending) {
    try (var found = Files.walk(root)) {
      return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
