package app.afterbell.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One real PostgreSQL for the whole test JVM, started and migrated by the first test that asks, gone with the JVM.
 * Not durable (fsync off), and its sessions live in a time zone that nobody here lives in: a zone that slips into SQL is seen.
 */
public final class TestDatabase {

  public static final String USER = "postgres";
  public static final String PASSWORD = "postgres";

  private static final class Running {
    // pgjdbc gives the JVM's zone to each session
    static {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    }

    static final EmbeddedPostgres SERVER = start();
    static final HikariDataSource POOL = pool();
    static final String WIPE = migrate();
  }

  private TestDatabase() {}

  /** The migrated database, for the application under test. */
  public static String url() {
    return Running.POOL.getJdbcUrl();
  }

  /** A pool on the migrated database, for the test's own statements. */
  public static DataSource dataSource() {
    return Running.POOL;
  }

  /** A new, empty, unmigrated database on the same server. @return its url */
  public static String createEmpty(String name) {
    var client = JdbcClient.create(Running.POOL);
    client.sql("drop database if exists " + name + " with (force)").update();
    client.sql("create database " + name).update();
    return Running.SERVER.getJdbcUrl(USER, name);
  }

  /** Empties every table, append-only ones too, except what the migrations themselves filled. */
  public static void wipe() {
    JdbcClient.create(dataSource()).sql(Running.WIPE).update();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(Path.of("target", "test-postgres").toAbsolutePath().toFile())
          .setServerConfig("fsync", "off")
          .setServerConfig("synchronous_commit", "off")
          .setServerConfig("full_page_writes", "off")
          .setServerConfig("max_connections", "100")
          .setServerConfig("timezone", "Pacific/Chatham")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HikariDataSource pool() {
    var config = new HikariConfig();
    config.setJdbcUrl(Running.SERVER.getJdbcUrl(USER, "postgres"));
    config.setUsername(USER);
    config.setPassword(PASSWORD);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  // Replica role: no trigger and no foreign key stands in the way. Deleting is quicker than truncating small tables,
  // and waits for no reader.
  private static String migrate() {
    Flyway.configure().dataSource(Running.POOL).load().migrate();
    var client = JdbcClient.create(Running.POOL);
    List<String> tables = client.sql("""
        select quote_ident(tablename) from pg_tables
        where schemaname = 'public' and tablename <> 'flyway_schema_history'
        """).query(String.class).list();
    return tables.stream()
        .filter(table -> client.sql("select count(*) from " + table).query(Integer.class).single() == 0)
        .map(table -> "delete from " + table + ";")
        .collect(Collectors.joining("\n", "begin; set local session_replication_role = replica;\n", "\ncommit;"));
  }
}
