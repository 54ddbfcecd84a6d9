package app.afterbell.testing;

import app.afterbell.shared.Sql;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a {@link SqlTest} may ask for. */
class SqlParameters implements ParameterResolver {

  private static final Map<Class<?>, Supplier<Object>> KNOWN = Map.of(
      DataSource.class, TestDatabase::dataSource,
      JdbcClient.class, () -> JdbcClient.create(TestDatabase.dataSource()),
      Sql.class, () -> new Sql(TestDatabase.dataSource()),
      TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(TestDatabase.dataSource())),
      TestClock.class, () -> TestClock.SHARED,
      Clock.class, () -> TestClock.SHARED);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return KNOWN.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return KNOWN.get(parameter.getParameter().getType()).get();
  }
}
