package app.afterbell;

import app.afterbell.database.CannotStart;
import app.afterbell.database.DatabaseAddress;
import app.afterbell.database.EmbeddedDatabase;
import app.afterbell.database.Migrations;
import app.afterbell.database.Options;
import app.afterbell.mail.KeptLetters;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * One start: the database while Spring still reads itself, then the application on it; and the end, in the other order.
 */
final class Start {

  private final Options options;
  private final @Nullable EmbeddedDatabase embedded;
  private final @Nullable DatabaseAddress external;
  private final CompletableFuture<DatabaseAddress> database = new CompletableFuture<>();
  private final CompletableFuture<@Nullable Void> logIsSetUp = new CompletableFuture<>();
  private volatile @Nullable ConfigurableApplicationContext running;
  private volatile boolean ending;

  Start(Options options) {
    this.options = options;
    var joined = (options.importFrom() != null || options.letters()) && options.server() == null
        ? EmbeddedDatabase.running(options.data()).orElse(null)
        : null;
    var server = joined != null ? joined : options.server();
    if (server == null && options.letters()) {
      throw new CannotStart("Afterbell does not run on " + options.data() + ". Start it first.");
    }
    embedded = server == null
        ? EmbeddedDatabase.open(options.data(), EmbeddedDatabase.DURABLE, System.out::println)
        : null;
    external = server;
  }

  void run() {
    if (options.letters()) {
      showLetters(Objects.requireNonNull(external));
      return;
    }
    System.out.println(embedded == null
        ? "Afterbell works on " + external
        : "Afterbell keeps its data in " + options.data());
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    if (options.importFrom() == null) {
      refuseATakenPort();
    }
    Thread.ofPlatform().name("database-start").start(this::startDatabase);
    var context = startApplication();
    running = context;
    if (options.importFrom() != null) {
      System.exit(SpringApplication.exit(context));
    }
    var address = "http://" + shownHost() + ":" + context.getEnvironment().getProperty("local.server.port");
    System.out.println("Afterbell is ready at " + address);
    HeapCare.begin(HeapCare.MANY);
    if (Boolean.getBoolean("afterbell.training")) {
      Training.visit(address);
      System.exit(0);
    }
  }

  // For somebody who has the machine, and so the database: to nobody else are links shown that sign somebody in.
  private static void showLetters(DatabaseAddress address) {
    try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
      KeptLetters.print(connection, System.out);
    } catch (SQLException e) {
      throw new CannotStart("The database cannot be used: " + e.getMessage(), e);
    }
  }

  // The tables too are made or changed here: it takes as long as Spring needs to read itself.
  private void startDatabase() {
    try {
      if (embedded != null) {
        embedded.start();
      }
      var address = external != null
          ? external
          : new DatabaseAddress(embedded.url(), embedded.user(), embedded.password());
      // while Spring sets the log up, nobody else may write to it
      logIsSetUp.join();
      if (external != null) {
        external.awaitRecovered(System.out::println);
      }
      Migrations.bringUpToDate(address);
      database.complete(address);
    } catch (CannotStart e) {
      giveUp(e.getMessage());
    } catch (FlywayException e) {
      giveUp("The database cannot be brought up to date: " + e.getMessage().lines().findFirst().orElse(""));
    } catch (RuntimeException e) {
      giveUp("The database cannot be used: " + e);
    }
  }

  // Spring waits for the database, and would tell its failure in a hundred lines.
  private void giveUp(String why) {
    if (!ending) {
      System.err.println(why);
      System.exit(2);
    }
  }

  private ConfigurableApplicationContext startApplication() {
    System.out.println("Starting ...");
    Blueprint.useIfThere();
    var application = Blueprint.application(database, properties());
    // The database outlives the application, by our own hook.
    application.setRegisterShutdownHook(false);
    application.addInitializers(context -> logIsSetUp.complete(null));
    try {
      return application.run();
    } catch (RuntimeException e) {
      throw new CannotStart(ending ? "Stopped while it was starting" : "Afterbell did not start: " + reason(e), e);
    }
  }

  // Spring says around it which bean was to be made for which other.
  private static String reason(RuntimeException e) {
    return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
  }

  private Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    properties.put("server.port", options.port());
    if (options.host() != null) {
      properties.put("server.address", options.host());
    }
    properties.put("afterbell.demo", embedded != null && !options.empty() && options.importFrom() == null);
    if (options.server() == null) {
      properties.put("afterbell.data", options.data().toString());
    }
    if (options.now() != null) {
      properties.put("afterbell.now", options.now().toString());
    }
    if (options.smtp() != null) {
      properties.putAll(options.smtp().properties());
    }
    if (options.importFrom() != null) {
      properties.put("afterbell.import.folder", options.importFrom().toString());
      properties.put("afterbell.import.apply", options.apply());
      properties.put("afterbell.import.tell", options.tell());
      properties.put("server.port", 0);
      properties.put("server.address", "127.0.0.1");
    }
    return properties;
  }

  // Told before anything is started, in one line.
  private void refuseATakenPort() {
    try (var socket = new ServerSocket()) {
      socket.bind(options.host() == null
          ? new InetSocketAddress(options.port())
          : new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
    } catch (UnknownHostException e) {
      throw new CannotStart("\"" + options.host() + "\" is no address of this machine: --host takes one, as 127.0.0.1",
          e);
    } catch (IOException e) {
      var at = options.host() == null ? "" : " at " + options.host();
      throw new CannotStart("Port " + options.port() + at + " cannot be used (" + e.getMessage()
          + "): choose another with --port.", e);
    }
  }

  private String shownHost() {
    var host = options.host();
    return host == null || Set.of("0.0.0.0", "::", "127.0.0.1", "::1").contains(host) ? "localhost"
        : host.contains(":") ? "[" + host + "]" : host;
  }

  // What is cut off while it starts, such as the filling of the demo, would tell at length that the database is gone.
  private static void beQuiet() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
      log.getTurboFilterList().add(new TurboFilter() {
        @Override
        public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params,
            Throwable t) {
          return FilterReply.DENY;
        }
      });
    }
  }

  private void end() {
    ending = true;
    var context = running;
    if (context != null) {
      context.close();
    } else {
      beQuiet();
    }
    if (embedded != null) {
      embedded.close();
    }
  }
}
