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
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * A module writes its own tables, reads its own and the published views of modules that it may call, and calls its own
 * functions and the published ones of such modules. A table is owned by the module whose migration folder creates it,
 * or takes it over later: "comment on table … is 'owned by …'"; what a repeatable migration (R__) makes is published,
 * and what of it has no module below all who use it is in module shared.
 */
class SqlOwnershipTest {

  private static final Path SOURCES = Path.of("src/main/java/app/afterbell");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+)");
  private static final Pattern TAKEN = Pattern.compile("comment on table (\\w+) is 'owned by (\\w+)'");
  private static final Pattern DROPPED = Pattern.compile("drop table (?:if exists )?(\\w+)");
  private static final Pattern VIEW = Pattern.compile("create or replace view (\\w+)");
  private static final Pattern FUNCTION = Pattern.compile("create (?:or replace )?(?:function|aggregate) (\\w+)");
  private static final Pattern SUBJECT = Pattern.compile("\\b(?:create|alter) table (?:if (?:not )?exists )?(\\w+)");
  private static final Pattern REFERENCE = Pattern.compile("\\breferences (\\w+)");
  private static final Pattern TRIGGER =
      Pattern.compile("create (?:constraint )?trigger \\w+\\s[^;]*?\\bon (\\w+)[^;]*?execute function (\\w+)",
          Pattern.DOTALL);
  private static final Pattern INDEX = Pattern.compile("create (?:unique )?index (?:\\w+ )?on (\\w+)");
  private static final Pattern CLAIMS = Pattern.compile("new (?:Claims<[^>]*>|Acts)\\([^,]+, (?:\"(\\w+)\"|\\w+)\\)");
  private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
      Pattern.DOTALL);

  private final Map<String, String> tables = owned();
  private final Map<String, String> made = owners(TABLE, "V");
  private final Map<String, String> views = owners(VIEW, "R__");
  private final Map<String, String> own = owners(FUNCTION, "V");
  private final Map<String, String> published = owners(FUNCTION, "R__");

  @Test
  void everyModuleWritesOnlyItsOwnTables() {
    assertThat(violations(SqlNames::written, (module, name) -> !isKnown(name) || module.equals(tables.get(name))))
        .isEmpty();
  }

  /**
   * What {@code jobs.Claims} and {@code ledger.Acts} write for a module is the module's own table, named where it is
   * made.
   */
  @Test
  void everyModuleClaimsRowsOfItsOwnTables() {
    var claimed = new TreeSet<String>();
    files(SOURCES, ".java").forEach(file -> CLAIMS.matcher(text(file)).results().forEach(made ->
        claimed.add(SOURCES.relativize(file).getName(0) + " " + made.group(1))));
    assertThat(claimed).contains("mail mail_message", "billing bill_act", "payroll pay_act")
        .allSatisfy(of -> assertThat(of).isEqualTo(tables.get(of.split(" ", 2)[1]) + " " + of.split(" ", 2)[1]));
  }

  @Test
  void everyModuleReadsOnlyItsOwnTablesAndPublishedViews() {
    assertThat(violations(SqlNames::read, (module, name) -> !isKnown(name) || mayRead(module, name))).isEmpty();
  }

  @Test
  void everyModuleCallsOnlyItsOwnFunctionsAndPublishedOnes() {
    assertThat(violations(SqlNames::called, this::mayCall)).isEmpty();
  }

  @Test
  void viewsAndFunctionsReadAndCallOnlyWhatTheirModuleMay() {
    var found = new TreeSet<String>();
    migrations().filter(file -> isRepeatable(file)).forEach(file -> {
      var module = moduleOf(file);
      SqlNames.read(text(file)).filter(name -> isKnown(name) && !mayRead(module, name))
          .forEach(name -> found.add(module + ": " + name));
    });
    migrations().forEach(file -> SqlNames.called(text(file)).filter(name -> !mayCall(moduleOf(file), name))
        .forEach(name -> found.add(file.getFileName() + " calls " + name)));
    assertThat(found).isEmpty();
  }

  @Test
  void tablesReferToThoseOfModulesThatTheirsMayCall() {
    var found = new TreeSet<String>();
    migrations().forEach(file -> references(file)
        .filter(of -> !isOwnOrAllowed(ownerOf(of.table()), ownerOf(of.other())))
        .forEach(of -> found.add(file.getFileName() + ": " + of)));
    assertThat(found).isEmpty();
  }

  private record Reference(String table, String other) {}

  private static Stream<Reference> references(Path migration) {
    return Arrays.stream(SqlNames.plain(text(migration)).split(";")).flatMap(statement ->
        SUBJECT.matcher(statement).results().limit(1).flatMap(subject -> REFERENCE.matcher(statement).results()
            .map(other -> new Reference(subject.group(1), other.group(1)))));
  }

  @Test
  void everyModuleIndexesAndWatchesOnlyItsOwnTables() {
    var found = new TreeSet<String>();
    migrations().forEach(file -> {
      var text = SqlNames.plain(text(file));
      Stream.concat(INDEX.matcher(text).results(), TRIGGER.matcher(text).results()).map(of -> of.group(1))
          .filter(table -> !List.of(ownerOf(table), made.getOrDefault(table, "")).contains(moduleOf(file)))
          .forEach(table -> found.add(file.getFileName() + ": " + table));
      TRIGGER.matcher(text).results().filter(trigger -> !mayCall(ownerOf(trigger.group(1)), trigger.group(2)))
          .forEach(trigger -> found.add(file.getFileName() + ": " + trigger.group(1) + " calls " + trigger.group(2)));
    });
    assertThat(found).isEmpty();
  }

  /** A module that may call another does so: in Java, in a template, or by what that one publishes in SQL. */
  @Test
  void everyModuleUsesWhatItMayUse() {
    var unused = new TreeSet<String>();
    files(SOURCES, "package-info.java").filter(file -> SOURCES.relativize(file).getNameCount() == 2).forEach(file -> {
      var module = SOURCES.relativize(file).getName(0).toString();
      var used = used(module);
      allowed(module).stream().filter(other -> !used.contains(other))
          .forEach(other -> unused.add(module + " does not use " + other));
    });
    assertThat(unused).isEmpty();
  }

  private Set<String> used(String module) {
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

  private Set<String> owners(String sql) {
    return Stream.of(SqlNames.read(sql).map(views::get), SqlNames.called(sql).map(published::get))
        .flatMap(names -> names)
        .filter(Objects::nonNull).collect(Collectors.toSet());
  }

  @Test
  void seesStatementsAtAll() {
    assertThat(tables).containsEntry("session", "sessions").containsEntry("person", "people");
    assertThat(published).containsEntry("refuse_rewriting", "shared").containsEntry("rate_of_session", "payroll");
    assertThat(SqlNames.written(text(SOURCES.resolve("sessions/NotesEntries.java"))))
        .contains("notes_entry", "session");
    assertThat(violations(SqlNames::read, (_, _) -> false)).hasSizeGreaterThan(300);
    assertThat(violations(SqlNames::called, (_, name) -> !published.containsKey(name))).hasSizeGreaterThan(10);
  }

  private boolean isKnown(String name) {
    return tables.containsKey(name) || views.containsKey(name);
  }

  private String ownerOf(String table) {
    return tables.getOrDefault(table, "");
  }

  private boolean mayRead(String module, String name) {
    return module.equals(tables.get(name)) || views.containsKey(name) && isOwnOrAllowed(module, views.get(name));
  }

  private boolean mayCall(String module, String name) {
    return !own.containsKey(name) && !published.containsKey(name)
        || module.equals(own.get(name))
        || published.containsKey(name) && isOwnOrAllowed(module, published.get(name));
  }

  private static boolean isOwnOrAllowed(String module, String other) {
    return module.equals(other) || allowed(module).contains(other);
  }

  private static Stream<Path> migrations() {
    return files(MIGRATIONS, ".sql");
  }

  private static String moduleOf(Path migration) {
    return MIGRATIONS.relativize(migration).getName(0).toString();
  }

  private static boolean isRepeatable(Path migration) {
    return migration.getFileName().toString().startsWith("R__");
  }

  private static Set<String> violations(
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

  private static Set<String> allowed(String module) {
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
