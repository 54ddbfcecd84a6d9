package app.afterbell.testing;

import app.afterbell.database.CannotStart;
import app.afterbell.database.EmbeddedDatabase;
import app.afterbell.database.Migrations;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One real PostgreSQL for the whole test JVM, started and migrated by the first test that asks, gone with the JVM.
 * Not durable (fsync off), and its sessions live in a time zone that nobody here lives in: a zone that slips into SQL is seen.
 */
public final class TestDatabase {

  private static final class Running {
    // pgjdbc gives the JVM's zone to each session
    static {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    }

    static final EmbeddedDatabase SERVER = start();
    static final HikariDataSource POOL = pool();
    static final String WIPE = migrate();
  }

  private TestDatabase() {}

  /** The migrated database, for the application under test. */
  public static String url() {
    return Running.POOL.getJdbcUrl();
  }

  public static String user() {
    return Running.SERVER.user();
  }

  public static String password() {
    return Running.SERVER.password();
  }

  /** A pool on the migrated database, for the test's own statements. */
  public static DataSource dataSource() {
    return Running.POOL;
  }

  /** A new, empty, unmigrated database on the same server. @return its url */
  public static String createEmpty(String name) {
    recreate(name);
    return Running.SERVER.url(name);
  }

  /** Runs what only the server's owner may, in the database of this name on the same server. */
  public static void administer(String database, String... statements) {
    var client = JdbcClient.create(new DriverManagerDataSource(
        Running.SERVER.url(database), Running.SERVER.superuser(), Running.SERVER.password()));
    for (var statement : statements) {
      client.sql(statement).update();
    }
  }

  /** Empties every table, append-only ones too, and puts back what the migrations themselves filled in. */
  public static void wipe() {
    JdbcClient.create(dataSource()).sql(Running.WIPE).update();
  }

  // The folder is kept, which saves making it anew; where another test JVM has it, the next one is taken.
  private static EmbeddedDatabase start() {
    var quick = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "100");
    for (int i = 1; ; i++) {
      try {
        var server = EmbeddedDatabase.open(Path.of("target", "test-database-" + i), quick, line -> {});
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
      } catch (CannotStart e) {
        if (i == 5) {
          throw e;
        }
      }
    }
  }

  private static void recreate(String database) {
    administer("postgres",
        "drop database if exists " + database + " with (force)",
        "create database " + database + " owner " + Running.SERVER.user(),
        "grant set on parameter session_replication_role to " + Running.SERVER.user());
  }

  private static HikariDataSource pool() {
    recreate("test");
    var config = new HikariConfig();
    config.setJdbcUrl(Running.SERVER.url("test"));
    config.setUsername(Running.SERVER.user());
    config.setPassword(Running.SERVER.password());
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  // Replica role: no trigger and no foreign key stands in the way. Deleting is quicker than truncating small tables,
  // and waits for no reader.
  private static String migrate() {
    Migrations.configure().dataSource(Running.POOL).load().migrate();
    var client = JdbcClient.create(Running.POOL);
    List<String> tables = client.sql("""
        select quote_ident(tablename) from pg_tables
        where schemaname = 'public' and tablename <> 'flyway_schema_history'
        """).query(String.class).list();
    client.sql("create schema seed").update();
    return tables.stream()
        .map(table -> "delete from " + table + ";" + putBack(table, client))
        .collect(Collectors.joining("\n", "begin; set local session_replication_role = replica;\n", "\ncommit;"));
  }

  private static String putBack(String table, JdbcClient client) {
    if (client.sql("select count(*) from " + table).query(Integer.class).single() == 0) {
      return "";
    }
    client.sql("create table seed." + table + " as table " + table).update();
    return " insert into " + table + " table seed." + table + ";";
  }
}
