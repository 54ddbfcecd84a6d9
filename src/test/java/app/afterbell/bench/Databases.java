package app.afterbell.bench;

import app.afterbell.access.Passwords;
import app.afterbell.database.EmbeddedDatabase;
import app.afterbell.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The benchmark's own server, the product's embedded one with the product's settings, plus a log of statements that can
 * be switched on. A company is filled once, kept while what fills it stays the same, and copied for each run.
 */
final class Databases implements AutoCloseable {

  private final EmbeddedDatabase server;
  private final Path statements;

  private Databases(EmbeddedDatabase server, Path statements) {
    this.server = server;
    this.statements = statements;
  }

  static Databases start(Path folder) throws IOException {
    var log = Files.createDirectories(folder).toRealPath().resolve("statements");
    Files.deleteIfExists(log.resolve("log.json"));
    var settings = new TreeMap<>(EmbeddedDatabase.DURABLE);
    settings.putAll(Map.of("logging_collector", "on", "log_destination", "jsonlog", "log_directory", log.toString(),
        "log_filename", "log", "log_rotation_age", "0", "log_error_verbosity", "default", "max_connections", "80"));
    var server = EmbeddedDatabase.open(folder, settings, System.out::println);
    server.start();
    return new Databases(server, log.resolve("log.json"));
  }

  /** A fresh copy of the company. @return the name of its database */
  String copy(Company company) throws SQLException {
    var kept = "company_" + company.mentors() + "_" + company.sessions() + "_" + fingerprint();
    if (!exists(kept) || !migrated(kept)) {
      fill(company, kept);
    }
    return copy(kept, "run_" + company.sessions());
  }

  private String copy(String kept, String copy) throws SQLException {
    administer("drop database if exists " + copy + " with (force)");
    administer("create database " + copy + " template " + kept + " owner " + server.user() + " strategy file_copy");
    return copy;
  }

  /** A fresh copy of the tables of {@link Floor}. @return the name of its database */
  String floors() throws SQLException {
    var kept = "floors_" + Integer.toHexString(Floor.TABLES.hashCode());
    if (!exists(kept)) {
      System.out.println("Filling the floors' tables (kept for later runs) …");
      fill("floors_%", kept, Floor::fill);
    }
    return copy(kept, "run_floors");
  }

  /** A company of nobody yet. @return the name of its database */
  String empty() throws SQLException {
    administer("drop database if exists run_empty with (force)");
    administer("create database run_empty owner " + server.user());
    flyway("run_empty").migrate();
    try (var connection = connect("run_empty"); var statement = connection.createStatement()) {
      statement.execute(CompanySql.ORGANIZATION);
    }
    return "run_empty";
  }

  /** Each connection to this database that is opened from now on has the plan of each statement in the server's log. */
  void logPlans(String database) throws SQLException {
    for (var setting : List.of("session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0",
        "auto_explain.log_analyze = on", "auto_explain.log_buffers = on")) {
      administer("alter database " + database + " set " + setting);
    }
  }

  // A migration that was added is added to what is kept, too; one that was edited makes it worthless.
  private boolean migrated(String kept) throws SQLException {
    try {
      if (flyway(kept).migrate().migrationsExecuted > 0) {
        administer(kept, "vacuum (analyze)");
      }
      return true;
    } catch (FlywayValidateException e) {
      administer("drop database " + kept);
      return false;
    }
  }

  private Flyway flyway(String database) {
    return Migrations.configure().dataSource(server.url(database), server.user(), server.password()).load();
  }

  private interface Filling {
    void fill(Connection connection) throws SQLException;
  }

  private void fill(Company company, String name) throws SQLException {
    System.out.println("Filling " + company + " (kept for later runs) …");
    fill("company_" + company.mentors() + "_" + company.sessions() + "_%", name, connection -> {
      flyway("filling").migrate();
      // Replica: no foreign key is looked up for each of millions of rows. CompanyTest fills a small one with all of
      // them.
      try (var statement = connection.createStatement()) {
        statement.execute("set session_replication_role = replica");
      }
      company.fill(connection, hash());
    });
  }

  /** @param earlier what it replaces */
  private void fill(String earlier, String name, Filling filling) throws SQLException {
    for (var old : like(earlier)) {
      administer("drop database " + old);
    }
    administer("drop database if exists filling with (force)");
    administer("create database filling owner " + server.user());
    try (var connection = connect("filling", server.superuser()); var statement = connection.createStatement()) {
      statement.execute("set work_mem = '256MB'; set maintenance_work_mem = '512MB'");
      filling.fill(connection);
      statement.execute("grant all on all tables in schema public to " + server.user());
      statement.execute("vacuum (analyze, freeze)");
    }
    administer("alter database filling rename to " + name);
  }

  private static String hash() {
    return Passwords.hashing().encode(Company.PASSWORD);
  }

  private static String fingerprint() {
    return Integer.toHexString(Company.statements().hashCode());
  }

  Connection connect(String database) throws SQLException {
    return connect(database, server.user());
  }

  /** The log of statements, one JSON object a line. */
  Path statements() {
    return statements;
  }

  void logStatements(boolean on) throws SQLException {
    administer("alter system set log_statement = '" + (on ? "all" : "none") + "'");
    administer("select pg_reload_conf()");
  }

  void administer(String sql) throws SQLException {
    administer("postgres", sql);
  }

  private void administer(String database, String sql) throws SQLException {
    try (var connection = connect(database, server.superuser()); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean exists(String database) throws SQLException {
    return !like(database).isEmpty();
  }

  private List<String> like(String pattern) throws SQLException {
    try (var connection = connect("postgres"); var statement = connection.createStatement();
        var found = statement.executeQuery("select datname from pg_database where datname like '" + pattern + "'")) {
      var names = new ArrayList<String>();
      while (found.next()) {
        names.add(found.getString(1));
      }
      return names;
    }
  }

  private Connection connect(String database, String user) throws SQLException {
    return DriverManager.getConnection(server.url(database), user, server.password());
  }

  private String url(String database) {
    return server.url(database).replace("jdbc:", "");
  }

  /** How the product's programs find it. */
  Map<String, String> asEnvironment(String database) {
    return Map.of("AFTERBELL_DATABASE_URL", url(database), "AFTERBELL_DATABASE_USER", user(),
        "AFTERBELL_DATABASE_PASSWORD", password());
  }

  int port() {
    return java.net.URI.create(url("postgres")).getPort();
  }

  String user() {
    return server.user();
  }

  String password() {
    return server.password();
  }

  @Override
  public void close() {
    server.close();
  }
}
