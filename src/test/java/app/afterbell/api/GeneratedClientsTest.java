package app.afterbell.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * Clients that OpenAPI Generator makes of the contract compile, and work on the product as it runs: an ordinary
 * submission, a conflict that they read, and fields that they do not know.
 */
@PageTest
class GeneratedClientsTest {

  private static final Path GENERATORS = Path.of("target/generators").toAbsolutePath();
  private static final Path CONTRACT = Path.of("src/main/resources/openapi/v1.json").toAbsolutePath();
  private static final Path CUSTOMERS = Path.of("src/test/resources/app/afterbell/api").toAbsolutePath();
  private static final String JAVA_HOME = System.getProperty("java.home");

  private final Environment environment;
  private final Tokens tokens;
  private final Given given;

  private Path folder;

  GeneratedClientsTest(Environment environment, Tokens tokens, Given given) {
    this.environment = environment;
    this.tokens = tokens;
    this.given = given;
  }

  @BeforeEach
  void aSessionThatEnded() throws IOException {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    folder = GENERATORS.resolve("clients");
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
  }

  @Test
  void worksForAProgramInJava() throws IOException {
    generate("java", "--library", "native", "--additional-properties", "useJakartaEe=true,openApiNullable=false");
    var classPath = String.join(File.pathSeparator, generator(), jarOf(jakarta.annotation.Nullable.class), "classes");

    run(javac(classPath));

    assertWorks(java("java"), "-cp", classPath, "Customer");
  }

  @Test
  void worksForAProgramInTypeScript() throws IOException {
    generate("typescript-fetch");
    Files.move(folder.resolve("generated"), folder.resolve("client"));
    Files.copy(CUSTOMERS.resolve("customer.ts"), folder.resolve("customer.ts"));

    run(node(), compiler(), "--strict", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", "commonjs",
        "--lib", "es2022,dom", "--outDir", "out", "customer.ts");

    assertWorks(node(), "out/customer.js");
  }

  private void assertWorks(String... program) throws IOException {
    var token = ((Tokens.Made.Done) tokens.make(given.maya(), "test", TestClock.START)).secret().value();
    try (var later = AddingProxy.before("http://localhost:" + environment.getRequiredProperty("local.server.port"))) {
      var command = new ArrayList<>(List.of(program));
      command.addAll(List.of(later.address() + "/api/v1", token));

      assertThat(run(command.toArray(String[]::new)).lines()).containsExactly(
          "open attendance notes", "logged 60 attended", "409 stands 60 by " + given.maya().name());
    }
  }

  private void generate(String language, String... options) {
    var command = new ArrayList<>(List.of(java("java"), "-jar", generator(), "generate", "-i", CONTRACT.toString(),
        "-g", language, "-o", "generated", "--global-property",
        "models,apis,supportingFiles,modelTests=false,apiTests=false"));
    command.addAll(List.of(options));
    run(command.toArray(String[]::new));
  }

  private String[] javac(String classPath) throws IOException {
    var command = new ArrayList<>(List.of(java("javac"), "-proc:none", "-nowarn", "-d", "classes", "-cp", classPath,
        CUSTOMERS.resolve("Customer.java").toString()));
    try (var files = Files.walk(folder.resolve("generated/src/main"))) {
      files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(command::add);
    }
    return command.toArray(String[]::new);
  }

  private static String java(String program) {
    return Path.of(JAVA_HOME, "bin", program).toString();
  }

  private static String generator() {
    return GENERATORS.resolve("openapi-generator-cli.jar").toString();
  }

  // The browser tests' driver brings a Node of its own.
  private static String node() {
    return Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command().getFirst();
  }

  private static String compiler() throws IOException {
    var unpacked = GENERATORS.resolve("typescript");
    if (Files.notExists(unpacked.resolve("lib/tsc.js"))) {
      try (var jar = FileSystems.newFileSystem(GENERATORS.resolve("typescript.jar"));
          var found = Files.walk(jar.getPath("META-INF/resources/webjars/typescript"), 1)) {
        var version = found.filter(path -> path.getNameCount() == 5).findFirst().orElseThrow();
        FileSystemUtils.copyRecursively(version.resolve("lib"), unpacked.resolve("lib"));
      }
    }
    return unpacked.resolve("lib/tsc.js").toString();
  }

  private static String jarOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  private String run(String... command) {
    try {
      var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
