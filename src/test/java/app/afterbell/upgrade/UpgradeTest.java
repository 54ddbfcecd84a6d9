package app.afterbell.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.OldDatabase;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestDatabase;
import app.afterbell.testing.WipedOnce;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;

/**
 * A company's database as an earlier version left it says the same after the upgrade: each line and sum, each pay day,
 * each open task, each family's timeline, what is unread and what was read.
 */
@PageTest
@WipedOnce
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpgradeTest {

  private static final int SHOWN = 60;

  private final String version;
  private final BeanFactory beans;
  private OldDatabase database;
  private Facts now;

  UpgradeTest(String version, BeanFactory beans) {
    this.version = version;
    this.beans = beans;
  }

  @BeforeAll
  void upgrades() throws IOException {
    database = OldDatabase.withTables("upgrade_" + version, version)
        .withViews("classpath:app/afterbell/upgrade/" + version + "/views");
    try (var in = new GZIPInputStream(resource("rows.copy.gz"))) {
      new Rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)).into(database.dataSource());
    }
    database.upgrade();
    // the application tells of them as if it had started there
    Rows.of(database.dataSource()).into(TestDatabase.dataSource());
    now = AllFacts.of(beans, database.dataSource());
  }

  @ParameterizedTest
  @MethodSource("headings")
  void saysTheSameAfterwards(String heading) throws IOException {
    assertSame(heading, before(), now);
  }

  // A view that a migration dropped is made again only where its file changed too.
  @Test
  void hasTheTablesAndViewsOfANewDatabase() {
    assertSame("structure", Structure.of(TestDatabase.dataSource()), Structure.of(database.dataSource()));
  }

  private static void assertSame(String heading, Facts expected, Facts actual) {
    var differences = expected.differences(heading, actual);

    assertThat(differences).as("%s, %d lines differ (- is missing, + is said instead)%n%s", heading, differences.size(),
        differences.stream().limit(SHOWN).collect(Collectors.joining("\n"))).isEmpty();
  }

  Stream<String> headings() throws IOException {
    return before().lines().keySet().stream();
  }

  private Facts before() throws IOException {
    try (var in = resource("facts.txt")) {
      return Facts.parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private InputStream resource(String name) {
    return UpgradeTest.class.getResourceAsStream(version + "/" + name);
  }
}
