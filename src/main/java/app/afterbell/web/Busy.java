package app.afterbell.web;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells that somebody else was changing the same thing, for longer than anybody is to wait. */
public final class Busy {

  // lock_not_available, deadlock_detected, serialization_failure
  private static final Set<String> STATES = Set.of("55P03", "40P01", "40001");

  private Busy() {}

  public static boolean isBehind(@Nullable Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20)
        .anyMatch(cause -> cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())));
  }
}
