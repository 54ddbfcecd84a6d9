package app.afterbell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A new cluster: made beside its place and moved there when whole, so that a kill in between leaves none half made. */
final class Cluster {

  static final String SUPERUSER = "postgres";
  static final String NAME = "afterbell";

  private Cluster() {}

  static void create(DataFolder folder, Programs programs) throws IOException, InterruptedException {
    var fresh = folder.path().resolve("making");
    Folders.delete(fresh);
    var password = folder.path().resolve("making.password");
    Folders.writePrivate(password, folder.password());
    // The password is random: stretching it would only slow down each new connection.
    // Names are sorted where they are read, by a named collation: the cluster's own order never depends on the machine.
    programs.run(folder.log(), "", "initdb", List.of("-D", fresh.toString(), "-U", SUPERUSER,
        "--pwfile=" + password, "--auth=scram-sha-256", "-c", "scram_iterations=16", "--encoding=UTF8",
        "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions"));
    Files.delete(password);
    Files.writeString(fresh.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    programs.run(folder.log(), """
        set scram_iterations = 16
        create role %1$s login password '%2$s'
        create database %1$s owner %1$s
        grant pg_read_all_settings to %1$s
        """.formatted(NAME, folder.password()), "postgres", List.of("--single", "-D", fresh.toString(), "postgres"));
    Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  static boolean exists(Path cluster) {
    return Files.exists(cluster.resolve("PG_VERSION"));
  }
}
