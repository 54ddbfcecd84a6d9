package app.afterbell.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

  @Test
  void looksAtNothingWhereTheLastStartHadTheSameFiles() throws IOException {
    var address = empty("marked");
    write("V202611241200__written_first.sql");
    bringUpToDate(address, "files one");

    write("V202611241300__written_second.sql");
    bringUpToDate(address, "files one");
    assertThat(tables(address)).as("said to be the same files").containsExactly("written_first");

    bringUpToDate(address, "files two");
    assertThat(tables(address)).containsExactly("written_first", "written_second");
  }

  @Test
  void comparesThemAgainWhereAnotherVersionWroteIntoTheHistory() throws IOException {
    var address = empty("written_by_another");
    write("V202611241200__written_first.sql");
    bringUpToDate(address, "files one");
    bringUpToDate(address, "files two");
    write("V202611241300__written_second.sql");

    assertThat(migrate(address.url())).isEqualTo(1);
    write("V202611241400__written_third.sql");
    bringUpToDate(address, "files two");

    assertThat(tables(address)).containsExactly("written_first", "written_second", "written_third");
  }

  @Test
  void comparesThemAlwaysWhereItRunsFromNoJar() throws IOException {
    assertThat(MigrationFiles.fingerprint()).isNull();
    var address = empty("no_jar");
    write("V202611241200__written_first.sql");
    bringUpToDate(address, null);
    write("V202611241300__written_second.sql");
    bringUpToDate(address, null);

    assertThat(tables(address)).containsExactly("written_first", "written_second");
  }

  @Test
  void knowsAnotherSetOfFilesByWhatIsInThem() throws IOException {
    var one = jar("one.jar", "db/migration/web/V1__a.sql", "select 1");
    assertThat(jar("same.jar", "db/migration/web/V1__a.sql", "select 1")).isEqualTo(one);
    assertThat(jar("text.jar", "db/migration/web/V1__a.sql", "select 2")).isNotEqualTo(one);
    assertThat(jar("name.jar", "db/migration/web/V2__a.sql", "select 1")).isNotEqualTo(one);
    assertThat(jar("none.jar", "web/V1__a.sql", "select 1")).isNotEqualTo(one);
  }

  private String jar(String name, String file, String text) throws IOException {
    var path = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(path))) {
      out.putNextEntry(new ZipEntry(file));
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return MigrationFiles.fingerprint(path.toUri());
  }

  private static DatabaseAddress empty(String name) {
    return new DatabaseAddress(TestDatabase.createEmpty(name), TestDatabase.user(), TestDatabase.password());
  }

  private void bringUpToDate(DatabaseAddress address, @Nullable String files) {
    Migrations.bringUpToDate(address, files, Migrations.configure().locations("filesystem:" + folder));
  }

  private static List<String> tables(DatabaseAddress address) {
    return new Sql(new DriverManagerDataSource(address.url(), TestDatabase.user(), TestDatabase.password()))
        .sql("select tablename::text from pg_tables where tablename like 'written%' order by 1").list(String.class);
  }

  private void write(String name) throws IOException {
    Files.writeString(folder.resolve(name), "create table " + name.substring(15, name.length() - 4) + " (id int);");
  }

  private int migrate(String url) {
    return Migrations.configure().locations("filesystem:" + folder)
        .dataSource(url, TestDatabase.user(), TestDatabase.password()).load().migrate().migrationsExecuted;
  }
}
