package app.afterbell.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * How the tables are brought up to date. Versions are times at which somebody wrote them, in one history of many
 * modules: one that was written before another and landed after it is made up for, on a database that already has the
 * other. A view whose file is gone is remembered by the databases that had it, and that is no reason to refuse them.
 */
public final class Migrations {

  private Migrations() {}

  public static FluentConfiguration configure() {
    return Flyway.configure().outOfOrder(true).ignoreMigrationPatterns("*:future", "repeatable:missing");
  }

  /**
   * Brings the tables up to date. Where the start before had the same files, a mark that it left beside the history
   * says so, and nothing else is looked at: to compare them takes a tenth of a start.
   */
  public static void bringUpToDate(DatabaseAddress address) {
    bringUpToDate(address, MigrationFiles.fingerprint(), configure());
  }

  /** @param files what they are known by; null where that is not known, and they are always compared */
  static void bringUpToDate(DatabaseAddress address, @Nullable String files, FluentConfiguration migrations) {
    if (files != null && isMarked(address, files)) {
      return;
    }
    migrations.dataSource(address.url(), address.user(), address.password()).load().migrate();
    if (files != null) {
      mark(address, files);
    }
  }

  // The rows are counted: an instance of another version that has written another since has made the mark
  // worthless.
  private static boolean isMarked(DatabaseAddress address, String files) {
    try (var connection = connect(address)) {
      return (files + " " + rows(connection))
          .equals(text(connection, "select obj_description('flyway_schema_history'::regclass)"));
    } catch (SQLException _) {
      return false; // there is no history yet; whatever else it is, who migrates tells it
    }
  }

  private static void mark(DatabaseAddress address, String files) {
    try (var connection = connect(address); var statement = connection.createStatement()) {
      statement.execute("comment on table flyway_schema_history is '" + files + " " + rows(connection) + "'");
    } catch (SQLException _) {
      // another's table: they are compared at each start
    }
  }

  private static @Nullable String rows(Connection connection) throws SQLException {
    return text(connection, "select count(*) || ' ' || coalesce(max(installed_rank), 0) from flyway_schema_history");
  }

  private static @Nullable String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
