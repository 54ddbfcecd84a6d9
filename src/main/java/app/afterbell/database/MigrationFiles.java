package app.afterbell.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The files of the migrations, as the jar that we run from lists them. */
final class MigrationFiles {

  private static final String FOLDER = "db/migration/";

  private MigrationFiles() {}

  /** Another one for each other set of files; null where we run from no jar of our own, as in tests. */
  static @Nullable String fingerprint() {
    try {
      var place = MigrationFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return place.getScheme().equals("file") && place.getPath().endsWith(".jar") ? fingerprint(place) : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  // The list has the sum of what is in each: no file is read.
  static String fingerprint(URI jar) {
    try (var files = new JarFile(jar.getPath(), false)) {
      var list = files.stream()
          .filter(file -> file.getName().startsWith(FOLDER))
          .map(MigrationFiles::line)
          .sorted()
          .collect(Collectors.joining("\n"));
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }

  private static String line(ZipEntry file) {
    return file.getName() + " " + file.getSize() + " " + file.getCrc();
  }
}
