package app.afterbell.testing;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Puts the application on the test database and the test's clock. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Given.class)
class TestWorld {

  @Bean
  JdbcConnectionDetails testDatabase() {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return TestDatabase.url();
      }

      @Override
      public String getUsername() {
        return TestDatabase.user();
      }

      @Override
      public String getPassword() {
        return TestDatabase.password();
      }
    };
  }

  @Bean
  static BeanPostProcessor detours() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource usual ? new Detour(usual) : bean;
      }
    };
  }

  @Bean
  DynamicPropertyRegistrar testSlack() {
    return properties -> {
      properties.add("afterbell.slack.url", SlackPeer.SHARED::url);
      properties.add("afterbell.key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    };
  }

  // A thousandth of the work; what the product does is in PasswordsTest, and a process of its own does it (KillTest).
  @Bean
  @Primary
  PasswordEncoder quickHashing() {
    return new DelegatingPasswordEncoder("argon2id", Map.of("argon2id",
        new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(32, 1, 1, 32, Argon2.ID))));
  }

  @Bean
  @Primary
  TestClock testClock() {
    return TestClock.SHARED;
  }

  @Bean
  TaskScheduler taskScheduler() {
    return new Background.Scheduler();
  }

  @Bean
  TaskDecorator counted() {
    return Background.counted();
  }
}
