package app.afterbell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What an earlier start left when it was killed: servers that live on, and a postmaster.pid whose number may belong to
 * somebody else by now. A process is ours only if it is a postgres whose working folder is the cluster's; no other is
 * ever signalled.
 */
final class LeftBehind {

  private final Path cluster;
  private final Duration patience;

  LeftBehind(Path cluster, Duration patience) {
    this.cluster = cluster;
    this.patience = patience;
  }

  /**
   * Ends them, and clears the way for a new server. The pid file of a process that is gone stays: the server
   * itself checks by it that no shared memory is still in use. It must go only where its number is taken, by a
   * foreigner or by a dead process that nobody has reaped, since the server would believe it alive.
   */
  void clear() throws IOException {
    end(servers());
    var file = cluster.resolve("postmaster.pid");
    if (pidIn(file).flatMap(ProcessHandle::of).isPresent()) {
      Files.delete(file);
    }
  }

  /** Ends servers: a fast shutdown first, then at once; both are safe for what was committed. */
  void end(List<ProcessHandle> servers) {
    if (servers.isEmpty()) {
      return;
    }
    servers.stream().filter(this::isPostmaster).forEach(server -> signal(server, "INT"));
    if (!allEnd(servers, servers.stream().anyMatch(this::isPostmaster) ? patience : Duration.ofMillis(500))) {
      servers().forEach(server -> signal(server, "QUIT"));
      if (!allEnd(servers, patience)) {
        throw new CannotStart("A PostgreSQL of an earlier start still works on " + cluster + " (process "
            + servers.getFirst().pid() + ") and does not end: end it, then start again.");
      }
    }
  }

  /** Every postgres process that works in this cluster's folder, the dead not counted. */
  List<ProcessHandle> servers() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  static Optional<Long> pidIn(Path file) throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream().findFirst().map(String::strip)
        .filter(line -> line.matches("\\d{1,10}")).map(Long::valueOf);
  }

  private boolean isPostmaster(ProcessHandle server) {
    return server.parent().filter(this::isOurs).isEmpty();
  }

  // Of a process of another user, and of one that is dead but not reaped, the links cannot be read: not ours.
  private boolean isOurs(ProcessHandle process) {
    var proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readSymbolicLink(proc.resolve("exe")).getFileName().toString().startsWith("postgres")
          && Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster);
    } catch (IOException e) {
      return false;
    }
  }

  /** Java can only send SIGTERM, on which PostgreSQL waits for its clients, and SIGKILL, which it must never get. */
  static void signal(ProcessHandle process, String signal) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
          .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start().waitFor();
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL (process " + process.pid() + ") cannot be stopped: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether none of them works in the folder any more. Java's own waiting takes the dead but not reaped for alive. */
  private boolean allEnd(List<ProcessHandle> servers, Duration within) {
    var deadline = System.nanoTime() + within.toNanos();
    while (servers.stream().anyMatch(this::isOurs)) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return true;
  }
}
