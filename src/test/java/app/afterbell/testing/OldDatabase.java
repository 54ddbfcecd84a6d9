package app.afterbell.testing;

import app.afterbell.database.Migrations;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as an earlier version made it, on the server of {@link TestDatabase}: for tests of what becomes of it. */
public final class OldDatabase {

  private final DataSource dataSource;

  private OldDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * A new database with the tables of that version. Without views: those of today are made of the columns of today.
   *
   * @param version of the last migration that there was
   */
  public static OldDatabase withTables(String name, String version) {
    var old = new OldDatabase(new DriverManagerDataSource(
        TestDatabase.createEmpty(name), TestDatabase.user(), TestDatabase.password()));
    old.migrations().target(version).repeatableSqlMigrationPrefix("NONE").load().migrate();
    return old;
  }

  /**
   * Makes the views of that version, and notes them down as the product does: a landed database has them, a migration
   * that drops a column meets them, and one whose file has not changed since is not made again.
   *
   * @param location of the repeatable migrations as they were, as Flyway names it
   */
  public OldDatabase withViews(String location) {
    migrations().locations(location).validateOnMigrate(false).load().migrate();
    return this;
  }

  /** Brings it up to date, as the product does when it starts. */
  public void upgrade() {
    migrations().load().migrate();
  }

  public DataSource dataSource() {
    return dataSource;
  }

  private FluentConfiguration migrations() {
    return Migrations.configure().dataSource(dataSource);
  }
}
