package app.afterbell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of SQL on {@link TestDatabase}, without Spring. Its constructor or methods may take {@code Sql},
 * {@code JdbcClient}, {@code DataSource}, {@code TransactionTemplate} and {@link TestClock}, and build what they test
 * by {@code new}. The database is wiped before each test.
 * What needs transactions by annotation, or events, is a {@link PageTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({FreshWorld.class, SqlParameters.class})
public @interface SqlTest {}
