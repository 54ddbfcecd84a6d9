package app.afterbell.plans;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool whose connections keep what the server sends of plans. It sends a statement's plan when it is done with it,
 * which in a transaction is with the next statement, or at its end: so each call may bring some, and none is for its
 * own statement.
 */
final class Watched extends DelegatingDataSource {

  private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit", "close");

  private final List<Plan> plans = new ArrayList<>();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  Watched(DataSource pool) {
    super(pool);
  }

  /** What came since the last call, as it came. */
  synchronized List<Plan> take() {
    var taken = List.copyOf(plans);
    plans.clear();
    return taken;
  }

  /** The texts of all statements so far. */
  Set<String> sent() {
    return sent;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watched(super.getConnection(), Connection.class);
  }

  private <T> T watched(T target, Class<T> type) {
    return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type},
        (_, method, arguments) -> call(target, method, arguments)));
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) {
      sent.add(text);
    }
    boolean closing = method.getName().equals("close");
    if (closing) {
      keep(target);
    }
    try {
      var result = method.invoke(target, arguments);
      if (!closing
          && (target instanceof Statement && method.getName().startsWith("execute")
              || ENDS.contains(method.getName()))) {
        keep(target);
      }
      return result instanceof PreparedStatement statement ? watched(statement, PreparedStatement.class)
          : result instanceof Statement statement ? watched(statement, Statement.class) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private synchronized void keep(Object target) throws SQLException {
    if (target instanceof Statement statement && !statement.isClosed()) {
      keep(statement.getWarnings());
      statement.clearWarnings();
    } else if (target instanceof Connection connection && !connection.isClosed()) {
      keep(connection.getWarnings());
      connection.clearWarnings();
    }
  }

  private void keep(@Nullable SQLWarning first) {
    for (var warning = first; warning != null; warning = warning.getNextWarning()) {
      var message = String.valueOf(warning.getMessage());
      int json = message.indexOf("plan:\n");
      if (json >= 0) {
        plans.add(Plan.read(message.substring(json + "plan:\n".length())));
      }
    }
  }
}
