package app.afterbell.plans;

import app.afterbell.bench.Company;
import app.afterbell.database.Migrations;
import app.afterbell.testing.TestDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@link Company#MEDIUM} in a database of its own on the tests' server, analyzed, and a pool on it as the product's is.
 *
 * @param rows of each table
 */
record LargeCompany(HikariDataSource pool, Watched watched, Map<String, Long> rows) implements AutoCloseable {

  private static final String NAME = "plans";

  /**
   * @param passwordHash everybody's
   * @param settings what the product sets on each of its connections
   */
  static LargeCompany fill(String passwordHash, String settings) throws SQLException {
    var config = new HikariConfig();
    config.setJdbcUrl(TestDatabase.createEmpty(NAME));
    config.setUsername(TestDatabase.user());
    config.setPassword(TestDatabase.password());
    config.setMaximumPoolSize(3);
    try (var filling = new HikariDataSource(config)) {
      fill(filling, passwordHash);
    }
    TestDatabase.administer(NAME, "vacuum (analyze)");
    sendPlans();
    config.setConnectionInitSql(settings);
    var pool = new HikariDataSource(config);
    return new LargeCompany(pool, new Watched(pool), rows(pool));
  }

  private static void fill(DataSource filling, String passwordHash) throws SQLException {
    Migrations.configure().dataSource(filling).load().migrate();
    try (var connection = filling.getConnection(); var statement = connection.createStatement()) {
      // Replica: no foreign key is looked up for each row. CompanyTest fills a small one with all of them.
      statement.execute("set session_replication_role = replica");
      Company.MEDIUM.fill(connection, passwordHash);
    }
  }

  // As notices, to a person who asks. Without times: nobody reads them here.
  private static void sendPlans() {
    var alter = "alter database " + NAME + " set ";
    TestDatabase.administer("postgres",
        alter + "session_preload_libraries = 'auto_explain'",
        alter + "auto_explain.log_min_duration = 0",
        alter + "auto_explain.log_level = 'notice'",
        alter + "auto_explain.log_format = 'json'",
        alter + "auto_explain.log_analyze = on",
        alter + "auto_explain.log_buffers = on",
        alter + "auto_explain.log_timing = off");
  }

  private static Map<String, Long> rows(DataSource pool) {
    record Table(String name, long rows) {}
    return JdbcClient.create(pool)
        .sql("select relname as name, reltuples::bigint as rows from pg_class where relkind = 'r'")
        .query(Table.class).list().stream().collect(Collectors.toMap(Table::name, Table::rows, Math::max));
  }

  @Override
  public void close() {
    pool.close();
  }
}
