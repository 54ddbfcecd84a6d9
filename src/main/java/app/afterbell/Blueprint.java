package app.afterbell;

import app.afterbell.database.DatabaseAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.MapPropertySource;

/**
 * Which beans there are, and which needs which. Finding that out takes Spring half of a start, and gives the same each
 * time: so {@code bin/lib/build} lets Spring write it down once, as classes beside ours, by running {@link #main}. No
 * bean may therefore depend on a setting for being there at all: it asks for the setting when it is made. ADR 16.
 */
final class Blueprint {

  private Blueprint() {}

  /** Run by Spring's own processor, which ends it before a bean is made. */
  public static void main(String[] args) {
    application(new CompletableFuture<>(), Map.of("spring.mail.host", "any: that there may be one")).run();
  }

  /** Where it was written down; elsewhere, as in tests, Spring reads our classes anew. */
  static void useIfThere() {
    if (Blueprint.class.getResource("Blueprint__ApplicationContextInitializer.class") != null) {
      System.setProperty("spring.aot.enabled", "true");
    }
  }

  /** @param database waited for by the first who needs it */
  static SpringApplication application(CompletableFuture<DatabaseAddress> database, Map<String, Object> properties) {
    var application = new SpringApplication(Application.class);
    application.setMainApplicationClass(Blueprint.class);
    application.addInitializers(context -> {
      var all = new HashMap<>(properties);
      // the tables are brought up to date while Spring reads itself
      all.put("spring.flyway.enabled", false);
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("options", all));
      context.getBeanFactory().registerSingleton("database", new Connection(database));
    });
    return application;
  }

  private static final class Connection implements JdbcConnectionDetails {

    private final CompletableFuture<DatabaseAddress> database;

    Connection(CompletableFuture<DatabaseAddress> database) {
      this.database = database;
    }

    @Override
    public String getJdbcUrl() {
      return database.join().url();
    }

    @Override
    public @Nullable String getUsername() {
      return database.join().user();
    }

    @Override
    public @Nullable String getPassword() {
      return database.join().password();
    }
  }
}
