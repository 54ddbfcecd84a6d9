package app.afterbell.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down a company as this version makes it, for {@link UpgradeTest}: run once, on the last commit before tables
 * change. {@code WRITE_OLD_COMPANY=yes bin/test long WriteOldCompanyTest},
 * and add a class with the folder's name beside {@link UpgradeFrom202611271305Test}.
 */
@PageTest
@Tag("long")
@EnabledIfEnvironmentVariable(named = "WRITE_OLD_COMPANY", matches = "yes")
class WriteOldCompanyTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path FOLDER = Path.of("src/test/resources/app/afterbell/upgrade");

  private final BeanFactory beans;

  WriteOldCompanyTest(BeanFactory beans) {
    this.beans = beans;
  }

  @Test
  void writesItsRowsItsViewsAndWhatItSays() throws IOException {
    new OldCompany(beans).make();

    var version = JdbcClient.create(TestDatabase.dataSource())
        .sql("select max(version::bigint) from flyway_schema_history").query(String.class).single();
    var folder = FOLDER.resolve(version);
    copyViews(folder.resolve("views"));
    var rows = Rows.of(TestDatabase.dataSource());
    Files.writeString(folder.resolve("facts.txt"), AllFacts.of(beans, TestDatabase.dataSource()).text());
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("rows.copy.gz")))) {
      out.write(rows.text().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("rows.copy.gz"));
  }

  private static void copyViews(Path to) throws IOException {
    try (var files = Files.walk(MIGRATIONS)) {
      for (var file : files.filter(one -> one.getFileName().toString().startsWith("R__")).toList()) {
        var copy = to.resolve(MIGRATIONS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(file));
      }
    }
  }
}
