package app.afterbell.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * How the tables are brought up to date. Versions are times at which somebody wrote them, in one history of many modules: one
 * that was written before another and landed after it is made up for, on a database that already has the other. A view whose
 * file is gone is remembered by the databases that had it, and that is no reason to refuse them.
 */
public final class Migrations {

  private Migrations() {}

  public static FluentConfiguration configure() {
    return Flyway.configure().outOfOrder(true).ignoreMigrationPatterns("*:future", "repeatable:missing");
  }
}
