package app.afterbell.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything, closed to other users and locked while one Afterbell works on it. The system lets
 * go of the lock when the process dies, no matter how it dies.
 */
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** @throws CannotStart where another Afterbell works on it, or it cannot be written */
  static DataFolder lock(Path folder) {
    try {
      Folders.createPrivate(folder);
      var path = folder.toRealPath();
      var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new CannotStart("Afterbell already runs on " + path + whoRuns(path)
            + ". Stop it first, or choose another folder with --data.");
      }
      // In a file of its own: closing any handle on the locked one would let go of the lock.
      Folders.writePrivate(path.resolve("running"), Long.toString(ProcessHandle.current().pid()));
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new CannotStart("The folder " + folder + " cannot be used: " + e + ". Choose another with --data.", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String whoRuns(Path folder) throws IOException {
    var running = folder.resolve("running");
    return Files.exists(running) ? " (process " + Files.readString(running).strip() + ")" : "";
  }

  /** The server's own folder, named by its major version: one version cannot read another's. */
  Path cluster() {
    return folder.resolve("postgresql-18");
  }

  Path log() {
    return folder.resolve("postgresql.log");
  }

  Path path() {
    return folder;
  }

  /** Any program on this machine can reach the server's port: the password, in a file of mode 0600, keeps it out. */
  String password() throws IOException {
    var file = folder.resolve("password");
    if (Files.notExists(file) || Files.size(file) == 0) {
      var random = new byte[24];
      new SecureRandom().nextBytes(random);
      Folders.writePrivate(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("running"));
    channel.close();
  }
}
