package app.afterbell.testing;

import app.afterbell.database.CannotStart;
import app.afterbell.database.EmbeddedDatabase;
import app.afterbell.database.Migrations;
import app.afterbell.shared.Sql;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One real PostgreSQL for the whole test JVM (of which there are two, each with its own), started and migrated by the
 * first test that asks, gone with the JVM. Not durable (fsync off), and its sessions live in a time zone that nobody
 * here lives in: a zone that slips into SQL is seen.
 */
public final class TestDatabase {

  private static final class Running {
    // pgjdbc gives the JVM's zone to each session
    static {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    }

    static final EmbeddedDatabase SERVER = start();
    static final HikariDataSource POOL = pool();
    static final Sql SQL = migrated();
    static final String EMPTY = KeptRows.tables(SQL).stream()
        .map(table -> "delete from " + table + ";").collect(Collectors.joining("\n", "", "\n"));
    static final String WIPE = EMPTY + new KeptRows(SQL, "seed").keep();
  }

  private static final Map<String, String> WORLDS = new HashMap<>();

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
    atOnce(Running.WIPE);
  }

  /**
   * Fills the wiped database with a world that takes long to build. It is built once in this JVM, and put back row for
   * row where it is asked for again: so what builds it must always build the same.
   */
  public static synchronized void fill(String world, Runnable build) {
    var kept = WORLDS.get(world);
    if (kept == null) {
      build.run();
      WORLDS.put(world, Running.EMPTY + new KeptRows(Running.SQL, "world_" + world).keep());
    } else {
      atOnce(kept);
    }
    // the plans of all sessions are made anew: those for empty tables take seconds with a company in them
    Running.SQL.sql("analyze").update();
  }

  // Replica role: no trigger and no foreign key stands in the way. Deleting is quicker than truncating small tables,
  // and waits for no reader. A failure is rolled back, so that the next test meets a connection that works; and nobody
  // waits for ever for a transaction that a test has left open.
  private static void atOnce(String statements) {
    for (int tries = 1; ; tries++) {
      try {
        new TransactionTemplate(new JdbcTransactionManager(Running.POOL)).executeWithoutResult(_ ->
            Running.SQL.sql("set local session_replication_role = replica; set local lock_timeout = '60s';\n"
                + statements).update());
        return;
      } catch (PessimisticLockingFailureException e) {
        // what the application does in the background took rows in another order
        if (tries == 5) {
          throw e;
        }
      }
    }
  }

  // The folder is kept, which saves making it anew; where another test JVM has it, the next one is taken.
  private static EmbeddedDatabase start() {
    var quick = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections",
        "100");
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

  private static Sql migrated() {
    Migrations.configure().dataSource(Running.POOL).load().migrate();
    return new Sql(Running.POOL);
  }
}
