package app.afterbell.testing;

import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.TaskScheduler;
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
