package app.afterbell.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells that the database is frozen, gone, starting or full, or is not the one that may be written to: not our doing,
 * not the visitor's, and over in a while.
 */
public final class Away {

  // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, read_only_sql_transaction
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300", "25006");
  private static final String CONNECTION = "08";

  // What the pool says of a connection that broke under somebody: it has no state.
  private static final String CLOSED = "Connection is closed";

  private Away() {}

  public static boolean isBehind(@Nullable Throwable thrown) {
    return chain(thrown).anyMatch(cause -> cause instanceof CannotCreateTransactionException
        || cause instanceof DataAccessResourceFailureException || cause instanceof SQLException sql && isAway(sql));
  }

  /** The connection broke while it was used, so that what was sent over it may have been done. */
  static boolean isBrokenUnderWay(@Nullable Throwable thrown) {
    return chain(thrown).noneMatch(cause ->
            cause instanceof SQLTransientConnectionException || cause instanceof CannotCreateTransactionException)
        && chain(thrown).anyMatch(cause -> cause instanceof SQLException sql && isAway(sql));
  }

  private static boolean isAway(SQLException thrown) {
    var state = Objects.requireNonNullElse(thrown.getSQLState(), "");
    return state.startsWith(CONNECTION) || STATES.contains(state) || CLOSED.equals(thrown.getMessage())
        || thrown instanceof SQLTransientConnectionException || thrown instanceof SQLNonTransientConnectionException
        || thrown instanceof SQLRecoverableException;
  }

  private static Stream<Throwable> chain(@Nullable Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
  }
}
