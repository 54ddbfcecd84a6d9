package app.afterbell.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The application's pool, except for a thread on a detour, whose statements go to another database. So a test can show
 * the one application that all tests share a large company, while its sweeps go on with the small one.
 */
public final class Detour extends DelegatingDataSource {

  private static final ThreadLocal<DataSource> OTHER = new ThreadLocal<>();

  Detour(DataSource usual) {
    super(usual);
  }

  /** What this thread does meanwhile, it does on the other database. */
  public static <T> T by(DataSource other, Callable<T> what) throws Exception {
    OTHER.set(other);
    try {
      return what.call();
    } finally {
      OTHER.remove();
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    var other = OTHER.get();
    return other == null ? super.getConnection() : other.getConnection();
  }
}
