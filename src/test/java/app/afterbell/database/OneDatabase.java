package app.afterbell.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that is made once, and copied for each test into a folder of its own. */
abstract class OneDatabase {

  @TempDir static Path made;
  @TempDir Path temporary;
  final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  // Making the database takes most of a start's time: but where the making is the story, each test has a copy of one.
  @BeforeAll
  static void makeOne() {
    var database = EmbeddedDatabase.open(made.resolve("data"), EmbeddedDatabase.DURABLE, line -> {});
    database.start();
    database.close();
  }

  @AfterEach
  void leaveNothingRunning() {
    new LeftBehind(cluster(), Duration.ofSeconds(10)).servers().forEach(ProcessHandle::destroyForcibly);
  }

  final EmbeddedDatabase started() {
    copyTheOneMade();
    return startedAsItIs();
  }

  final EmbeddedDatabase startedAsItIs() {
    var database = EmbeddedDatabase.open(folder(), EmbeddedDatabase.DURABLE, said::add);
    try {
      database.start();
      return database;
    } catch (CannotStart e) {
      database.close();
      throw e;
    }
  }

  final void copyTheOneMade() {
    if (Files.exists(folder())) {
      return;
    }
    try (var files = Files.walk(made.resolve("data"))) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(file, folder().resolve(made.resolve("data").relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final Path folder() {
    return temporary.resolve("data");
  }

  final Path cluster() {
    return folder().resolve("postgresql-18");
  }

  final List<ProcessHandle> servers() {
    return new LeftBehind(cluster(), Duration.ofSeconds(10)).servers();
  }

  final ProcessHandle postmaster() throws IOException {
    return LeftBehind.pidIn(cluster().resolve("postmaster.pid")).flatMap(ProcessHandle::of).orElseThrow();
  }

  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  static JdbcClient sql(EmbeddedDatabase database) {
    return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
  }

  static void write(EmbeddedDatabase database, String word) {
    sql(database).sql("create table if not exists word (word text)").update();
    sql(database).sql("insert into word values (:word)").param("word", word).update();
  }

  static List<String> read(EmbeddedDatabase database) {
    return sql(database).sql("select word from word").query(String.class).list();
  }
}
