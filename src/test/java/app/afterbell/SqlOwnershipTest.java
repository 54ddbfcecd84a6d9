package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A module writes its own tables, reads its own and the published views of modules that it may call, and calls its own
 * functions and the published ones of such modules. A table is owned by the module whose migration folder creates it,
 * or takes it over later: "comment on table … is 'owned by …'"; what a repeatable migration (R__) makes is published,
 * and what of it has no module below all who use it is in module shared.
 */
class SqlOwnershipTest extends SqlOfModules {

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

  @Test
  void everyModuleIndexesAndWatchesOnlyItsOwnTables() {
    var found = new TreeSet<String>();
    migrations().forEach(file -> {
      var text = SqlNames.plain(text(file));
      Stream.concat(INDEX.matcher(text).results(), TRIGGER.matcher(text).results()).map(of -> of.group(1))
          .filter(table -> !List.of(ownerOf(table), made.getOrDefault(table, "")).contains(moduleOf(file)))
          .forEach(table -> found.add(file.getFileName() + ": " + table));
      TRIGGER.matcher(text).results().filter(trigger -> !mayCall(ownerOnce(trigger.group(1)), trigger.group(2)))
          .forEach(trigger -> found.add(file.getFileName() + ": " + trigger.group(1) + " calls " + trigger.group(2)));
    });
    assertThat(found).isEmpty();
  }

  // Whose it is, or was, where it is no more.
  private String ownerOnce(String table) {
    return tables.containsKey(table) ? ownerOf(table) : made.getOrDefault(table, "");
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

  @Test
  void seesStatementsAtAll() {
    assertThat(tables).containsEntry("session", "sessions").containsEntry("person", "people");
    assertThat(published).containsEntry("refuse_rewriting", "shared").containsEntry("rate_of_session", "payroll");
    assertThat(SqlNames.written(text(SOURCES.resolve("sessions/NotesEntries.java"))))
        .contains("notes_entry", "session");
    assertThat(violations(SqlNames::read, (_, _) -> false)).hasSizeGreaterThan(300);
    assertThat(violations(SqlNames::called, (_, name) -> !published.containsKey(name))).hasSizeGreaterThan(10);
  }
}
