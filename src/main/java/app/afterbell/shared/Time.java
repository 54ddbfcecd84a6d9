package app.afterbell.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. A handler reads it once and passes the instant on. */
@Configuration(proxyBeanMethods = false)
class Time {

  /**
   * The system's clock; or, for demonstrations, one that starts at the instant of {@code afterbell.now} and goes on
   * from there.
   */
  @Bean
  Clock clock(@Value("${afterbell.now:}") String startsAt) {
    var system = Clock.systemUTC();
    return startsAt.isBlank()
        ? system
        : Clock.offset(system, Duration.between(system.instant(), Instant.parse(startsAt)));
  }
}
