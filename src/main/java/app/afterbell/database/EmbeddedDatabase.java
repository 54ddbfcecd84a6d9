package app.afterbell.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A PostgreSQL of our own on a data folder: durable, reachable from this machine alone and only with the folder's
 * password. If its process dies while the application lives, it is started again on the same port. One at a time may
 * open a folder; what an earlier one left behind, even killed, is put right by the next {@link #start}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** What a product needs: an acknowledged commit is on the disk. */
  public static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  // To begin. How long it then recovers is its own affair: to end it would have the next start do all of it again.
  private static final Duration START = Duration.ofSeconds(15);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final DataFolder folder;
  private final Map<String, String> settings;
  private final Consumer<String> progress;
  private final Duration patience;
  private final LeftBehind leftBehind;
  private final String password;
  private final int port;
  private Process server;
  private volatile boolean closing;

  private EmbeddedDatabase(
      DataFolder folder, Map<String, String> settings, Consumer<String> progress,
      Duration patience) throws IOException {
    this.patience = patience;
    this.folder = folder;
    this.settings = settings;
    this.progress = progress;
    this.leftBehind = new LeftBehind(folder.cluster(), STOP);
    this.password = folder.password();
    this.port = freePort();
  }

  /**
   * Takes the folder, and starts nothing yet.
   *
   * @throws CannotStart where another Afterbell has it
   */
  public static EmbeddedDatabase open(Path folder, Map<String, String> settings, Consumer<String> progress) {
    return open(folder, settings, progress, START);
  }

  /** @param patience how long the server may take until it says that it is starting */
  static EmbeddedDatabase open(Path folder, Map<String, String> settings, Consumer<String> progress,
      Duration patience) {
    var locked = DataFolder.lock(folder);
    try {
      return new EmbeddedDatabase(locked, settings, progress, patience);
    } catch (IOException e) {
      throw new CannotStart("The folder " + folder + " cannot be used: " + e, e);
    }
  }

  /** The server that another process has started on this folder, to be worked on beside it; none where none answers. */
  public static Optional<DatabaseAddress> running(Path folder) {
    try {
      var pidFile = folder.resolve("postgresql-18").resolve("postmaster.pid");
      if (Files.notExists(pidFile) || Files.notExists(folder.resolve("running"))) {
        return Optional.empty();
      }
      var address =
          new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pidFile).get(3).strip() + "/"
          + Cluster.NAME, Cluster.NAME, Files.readString(folder.resolve("password")).strip());
      verify(address, pidFile.toRealPath().getParent());
      return Optional.of(address);
    } catch (IOException | IndexOutOfBoundsException | CannotStart e) {
      return Optional.empty();
    }
  }

  /** Starts the server, and returns when it answers. */
  public synchronized void start() {
    try {
      var binaries = Binaries.unpack(binariesFolder(), progress);
      var programs = new Programs(binaries);
      if (!Cluster.exists(folder.cluster())) {
        progress.accept("Creating the database (first start only) ...");
        Cluster.create(folder, programs);
      }
      leftBehind.clear();
      server = programs.start(folder.log(), "postgres", ServerArguments.of(folder.cluster(), port, settings));
      awaitReady();
      verify(new DatabaseAddress(url(), user(), password), folder.cluster());
      Thread.ofVirtual().name("database-watch").start(this::startAgainWhenItDies);
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL cannot be started on " + folder.path() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while PostgreSQL was starting", e);
    }
  }

  /** Returns when no start is under way. */
  synchronized void awaitStarted() {}

  public String url() {
    return url(Cluster.NAME);
  }

  /** @param database another database on the same server */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String user() {
    return Cluster.NAME;
  }

  public String superuser() {
    return Cluster.SUPERUSER;
  }

  public String password() {
    return password;
  }

  /** Stops the server: what runs is rolled back, what was committed stays. The folder is free afterwards. */
  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      try {
        leftBehind.end(leftBehind.servers());
        folder.close();
      } catch (IOException e) {
        throw new CannotStart("The folder " + folder.path() + " cannot be released: " + e, e);
      }
    }
  }

  // "Something answers on the port" is not enough: it could be another server. Our process says in its own folder's
  // pid file that it is ready.
  private void awaitReady() throws IOException {
    var pidFile = folder.cluster().resolve("postmaster.pid");
    var begin = System.nanoTime();
    var tellAt = begin + patience.dividedBy(5).toNanos();
    for (var state = state(pidFile); !state.equals("ready"); state = state(pidFile)) {
      if (!server.isAlive()) {
        throw new CannotStart("PostgreSQL did not start: " + Programs.lastWords(folder.log()));
      }
      if (closing) {
        throw new CannotStart("Stopped while PostgreSQL was starting");
      }
      if (!state.equals("starting") && System.nanoTime() - begin > patience.toNanos()) {
        leftBehind.end(leftBehind.servers());
        throw new CannotStart("PostgreSQL was not ready within " + patience.toSeconds() + " seconds: "
            + Programs.lastWords(folder.log()));
      }
      if (System.nanoTime() > tellAt) {
        progress.accept("PostgreSQL is starting up: it recovers what was written before it was cut off. Waiting for "
            + "it ("
            + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s so far) ...");
        tellAt += patience.toNanos();
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /** What our own server says of itself: starting, ready, stopping; nothing where it has not begun. */
  private String state(Path pidFile) throws IOException {
    if (Files.notExists(pidFile)) {
      return "";
    }
    var lines = Files.readAllLines(pidFile);
    return lines.size() >= 8 && lines.getFirst().strip().equals(Long.toString(server.pid())) ? lines.get(7).strip()
        : "";
  }

  private static void verify(DatabaseAddress address, Path cluster) {
    try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery("show data_directory")) {
      row.next();
      if (!Path.of(row.getString(1)).equals(cluster)) {
        throw new CannotStart("Another PostgreSQL answers at " + address + ": that of " + row.getString(1));
      }
    } catch (SQLException e) {
      throw new CannotStart("PostgreSQL does not answer at " + address + ": " + e.getMessage(), e);
    }
  }

  private void startAgainWhenItDies() {
    try {
      var watched = server;
      watched.waitFor();
      synchronized (this) {
        if (!closing) {
          progress.accept("PostgreSQL ended unexpectedly (exit " + watched.exitValue() + "); starting it again ...");
          startAgain();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CannotStart e) {
      progress.accept(e.getMessage());
      // Without its database the application can do nothing; anybody who watches over it sees that it ended.
      System.exit(1);
    }
  }

  // More than once, since anybody may hold the port for the moment in which it was free.
  private void startAgain() {
    for (int tries = 1; ; tries++) {
      try {
        start();
        return;
      } catch (CannotStart e) {
        if (tries == 5) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      }
    }
  }

  /** Beside the person's other caches; where there is no home to write to, in the data folder. */
  private Path binariesFolder() {
    var cache = System.getenv("XDG_CACHE_HOME");
    var home = Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home")));
    var base = cache != null && !cache.isBlank() ? Path.of(cache) : home.resolve(".cache");
    return Files.isWritable(home) || Files.isWritable(base) ? base.resolve("afterbell") : folder.path();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
