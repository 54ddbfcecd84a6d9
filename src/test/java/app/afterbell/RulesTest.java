package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which types are rules, and that each has a plain test: {@code bin/test mutations} takes its classes from there, so
 * that none is forgotten. A rule is a type below the web, without Spring and SQL, that is named so or says its rule's
 * number, and decides anything.
 */
class RulesTest {

  private static final Path SOURCES = Path.of("src/main/java/app/afterbell");
  private static final Path TESTS = Path.of("src/test/java/app/afterbell");

  private static final Set<String> PORTALS = Set.of("mentor", "desk", "family", "calendar", "frame", "help");

  private static final Pattern TYPE = Pattern.compile(
      "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public )?(?:final "
      + ")?(?:record|enum|class) (\\w+)", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\bR\\d+");
  private static final Pattern REACHES_OUT = Pattern.compile(
      "import (?:org\\.springframework\\.|jakarta\\.|java\\.sql\\.|app\\.afterbell\\.shared\\.Sql;)|\\bSql sql\\b");
  private static final Pattern DECIDES = Pattern.compile("\\bif \\(| \\? |\\bswitch\\b|&&|\\|\\||Math\\.");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  @Test
  void eachHasAPlainTestOfItsName() {
    var tested = ruleTests().map(RulesTest::name).collect(Collectors.toSet());
    var missing = new TreeSet<String>();
    sources(SOURCES).filter(file -> isRule(SOURCES.relativize(file), text(file)))
        .map(RulesTest::name).filter(rule -> !tested.contains(rule + "Test")).forEach(missing::add);
    assertThat(missing).as("rules without a test that says @RuleTest").isEmpty();
  }

  @Test
  void eachRuleTestIsOfATypeAndAsksNoDatabase() {
    var types = sources(SOURCES).map(RulesTest::name).collect(Collectors.toSet());
    assertThat(ruleTests()).hasSizeGreaterThan(25).allSatisfy(test -> {
      assertThat(types).contains(name(test).replaceFirst("Test$", ""));
      assertThat(text(test)).doesNotContain("@SqlTest", "@PageTest", "@JourneyTest", "TestDatabase");
    });
  }

  @Test
  void knowsARuleWhenItSeesOne() {
    assertThat(sources(SOURCES).filter(file -> isRule(SOURCES.relativize(file), text(file))).map(RulesTest::name))
        .contains("MinuteGrid", "AttendanceRule", "Percentages", "PayCalendar", "Money", "Rights", "Choice")
        .doesNotContain("AttendanceLog", "SessionLogged", "Outcome");
  }

  private static boolean isRule(Path file, String text) {
    var type = TYPE.matcher(text);
    return !isOfPages(file)
        && type.find()
        && (NUMBER.matcher(type.group(1)).find() || type.group(2).endsWith("Rule"))
        && !REACHES_OUT.matcher(text).find()
        && DECIDES.matcher(COMMENT.matcher(text.substring(type.end())).replaceAll("")).find();
  }

  // Types of portals are pages and forms, those of help what it shows; so are those beside a controller.
  private static boolean isOfPages(Path file) {
    try (var beside = Files.list(SOURCES.resolve(file).getParent())) {
      return file.toString().contains("/web/") || PORTALS.contains(file.getName(0).toString())
          || beside.anyMatch(other -> other.toString().endsWith("Controller.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> ruleTests() {
    return sources(TESTS).filter(file -> text(file).contains("\n@RuleTest\n"));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static Stream<Path> sources(Path root) {
    try (var found = Files.walk(root)) {
      return found.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
