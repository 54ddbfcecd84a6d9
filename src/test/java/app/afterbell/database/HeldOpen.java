package app.afterbell.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A JVM that opens a folder's database, says so, and holds it until it is killed. */
final class HeldOpen {

  private HeldOpen() {}

  public static void main(String[] args) throws InterruptedException {
    var database = EmbeddedDatabase.open(Path.of(args[0]), EmbeddedDatabase.DURABLE, line -> {});
    database.start();
    System.out.println("held");
    Thread.currentThread().join();
  }

  /** Starts one, and returns when it holds the folder. */
  static Process on(Path folder) throws IOException {
    var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), HeldOpen.class.getName(), folder.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var line = process.inputReader().readLine();
    if (!"held".equals(line)) {
      throw new IllegalStateException("it said " + line);
    }
    return process;
  }
}
