package app.afterbell.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs out of the jar, unpacked once into a folder that only this user may write: the shared
 * temporary folder, where anybody could put a program of the same name, is never used.
 */
final class Binaries {

  private Binaries() {}

  /** The folder with {@code bin/}, unpacked beneath {@code parent} where it is not there yet. */
  static Path unpack(Path parent, Consumer<String> progress) {
    var archive = archive();
    try {
      var target = parent.resolve("postgresql-" + fingerprint(archive));
      if (!Files.isDirectory(target)) {
        progress.accept("Unpacking PostgreSQL into " + target + " (first start only) ...");
        Folders.createPrivate(parent);
        var fresh = Files.createTempDirectory(parent, "unpacking-");
        try (var in = archive.openStream()) {
          extract(in, fresh);
        }
        moveIntoPlace(fresh, target);
      }
      return target;
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL cannot be unpacked into " + parent + ": " + e, e);
    }
  }

  private static URL archive() {
    var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
    var archive = Binaries.class.getResource("/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz");
    if (archive == null || !System.getProperty("os.name").equals("Linux")) {
      throw new CannotStart("No PostgreSQL for " + System.getProperty("os.name") + " on "
          + System.getProperty("os.arch")
          + " comes with Afterbell: name one with --database-url.");
    }
    return archive;
  }

  // From the jar's index: hashing 15 MB would cost each start what unpacking saves it.
  private static String fingerprint(URL archive) throws IOException {
    return archive.openConnection() instanceof JarURLConnection jar
        ? HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc())
        : Long.toHexString(archive.openConnection().getContentLengthLong());
  }

  private static void extract(InputStream in, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("an entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
          Files.setPosixFilePermissions(file, permissions((entry.getMode() & 0100) != 0));
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(boolean program) {
    var permissions = EnumSet.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
    if (program) {
      permissions.addAll(PosixFilePermissions.fromString("--x--x--x"));
    }
    return permissions;
  }

  // Two first starts at once both unpack; the one that comes second takes what the first has put there.
  private static void moveIntoPlace(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      Folders.delete(fresh);
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }
}
