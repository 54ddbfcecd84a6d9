package app.afterbell.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  @TempDir private Path folder;

  @Test
  void makesUpForAnEarlierVersionThatLandedLater() throws IOException {
    var url = TestDatabase.createEmpty("landed_later");
    write("V202611241200__written_second.sql");
    assertThat(migrate(url)).isEqualTo(1);

    write("V202611241100__written_first.sql");

    assertThat(migrate(url)).isEqualTo(1);
  }

  private void write(String name) throws IOException {
    Files.writeString(folder.resolve(name), "create table " + name.substring(15, name.length() - 4) + " (id int);");
  }

  private int migrate(String url) {
    return Migrations.configure().locations("filesystem:" + folder)
        .dataSource(url, TestDatabase.user(), TestDatabase.password()).load().migrate().migrationsExecuted;
  }
}
