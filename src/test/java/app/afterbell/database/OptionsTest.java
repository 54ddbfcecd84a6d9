package app.afterbell.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void needsNoOption() {
    var options = parse(Map.of("XDG_DATA_HOME", "/shared"));
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.data()).isEqualTo(Path.of("/shared/afterbell"));
    assertThat(options.server()).isNull();
    assertThat(options.empty()).isFalse();
    assertThat(options.now()).isNull();
    assertThat(options.smtp()).isNull();
  }

  @Test
  void showsLettersInsteadOfPages() {
    var options = parse(Map.of(), "letters", "--data", "/here");
    assertThat(options.letters()).isTrue();
    assertThat(options.data()).isEqualTo(Path.of("/here"));
    assertThat(parse(Map.of()).letters()).isFalse();
    assertThatThrownBy(() -> parse(Map.of(), "--data", "/here", "letters")).isInstanceOf(CannotStart.class);
  }

  @Test
  void takesOptionsInBothSpellings() {
    var options = parse(Map.of(), "--port", "9090", "--data=/here", "--empty", "--now", "2026-11-23T22:12:00Z");
    assertThat(options.port()).isEqualTo(9090);
    assertThat(options.data()).isEqualTo(Path.of("/here"));
    assertThat(options.empty()).isTrue();
    assertThat(options.now()).isEqualTo(Instant.parse("2026-11-23T22:12:00Z"));
  }

  @Test
  void takesTheEnvironmentWhereTheCommandLineIsSilent() {
    var environment = Map.of("AFTERBELL_PORT", "9091", "AFTERBELL_DATABASE_URL", "postgresql://db.example/afterbell",
        "AFTERBELL_DATABASE_USER", "maya", "AFTERBELL_DATABASE_PASSWORD", "secret");
    assertThat(parse(environment, "--port", "9090").port()).isEqualTo(9090);
    assertThat(parse(environment).server())
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/afterbell", "maya", "secret"));
    assertThat(parse(environment, "--data", "/here").server()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://maya:s%20cret@db.example:5433/afterbell?sslmode=require, "
        + "jdbc:postgresql://db.example:5433/afterbell?sslmode=require, maya, s cret",
    "postgres://db.example/afterbell, jdbc:postgresql://db.example/afterbell,,",
    "jdbc:postgresql://db.example/afterbell, jdbc:postgresql://db.example/afterbell,,"
  })
  void readsADatabaseUrlAsHostingCompaniesGiveIt(String text, String url, String user, String password) {
    assertThat(parse(Map.of(), "--database-url", text).server()).isEqualTo(new DatabaseAddress(url, user, password));
  }

  @Test
  void listensToOthersWhereThatIsAskedFor() {
    assertThat(parse(Map.of()).host()).isEqualTo("127.0.0.1");
    assertThat(parse(Map.of(), "--empty").host()).isEqualTo("127.0.0.1");
    assertThat(parse(Map.of(), "--host", "0.0.0.0").host()).isEqualTo("0.0.0.0");
    assertThat(parse(Map.of("AFTERBELL_HOST", "192.0.2.1")).host()).isEqualTo("192.0.2.1");
    assertThat(parse(Map.of(), "--database-url", "postgresql://db.example/afterbell").host()).isNull();
    assertThat(parse(Map.of(), "--database-url", "postgresql://db.example/afterbell", "--host", "::1").host())
        .isEqualTo("::1");
  }

  // With these three programs alone there is no JDK and no Maven to be found.
  @Test
  void saysWhatCanBeAskedForWithoutABuild(@TempDir Path programs) throws Exception {
    for (var program : List.of("sh", "cat", "dirname")) {
      Files.createSymbolicLink(programs.resolve(program), Path.of("/bin", program).toRealPath());
    }
    for (var script : List.of("bin/run", "bin/import")) {
      var asked = new ProcessBuilder("/bin/sh", script, "--help");
      asked.environment().clear();
      asked.environment().put("PATH", programs.toString());
      var answered = asked.redirectErrorStream(true).start();

      assertThat(new String(answered.getInputStream().readAllBytes(), UTF_8)).isEqualTo(Options.helpText());
      assertThat(answered.waitFor()).isZero();
    }
  }

  @Test
  void tellsWhatMailNeeds() {
    assertThat(Options.helpText())
        .contains("--host ADDRESS", "AFTERBELL_SMTP_URL", "AFTERBELL_URL", "AFTERBELL_MAIL_FROM");
  }

  @Test
  void sendsNoMailPasswordInTheClear() {
    var options = parse(Map.of("AFTERBELL_SMTP_URL", "smtp://maya:secret@mail.example"));
    assertThat(options.smtp()).isEqualTo(new SmtpAddress("mail.example", 587, "maya", "secret", false, null));
    assertThat(options.smtp().properties())
        .containsEntry("spring.mail.host", "mail.example")
        .containsEntry("spring.mail.password", "secret")
        .containsEntry("spring.mail.properties.mail.smtp.starttls.required", true);
    assertThat(parse(Map.of("AFTERBELL_SMTP_URL", "smtps://mail.example")).smtp())
        .isEqualTo(new SmtpAddress("mail.example", 465, "", "", true, null));
  }

  @Test
  void takesAFolderToImport() {
    assertThat(parse(Map.of(), "import", "/sheets", "--port", "9090").importFrom()).isEqualTo(Path.of("/sheets"));
    assertThat(parse(Map.of(), "import", "--help").help()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--prt 80, is no option",
    "8080, is no option",
    "--port, needs a value",
    "--port eighty, is no port",
    "--port 65536, is no port",
    "--now yesterday, 2026-11-23T22:12:00Z",
    "--empty=no, is no option",
    "--database-url mysql://maya:secret@db/x, postgresql://host:5432/name",
    "--data /here --database-url postgresql://db/x, exclude each other",
    "import, needs the folder",
    "import --port 80, needs the folder"
  })
  void saysWhatIsNotUnderstood(String line, String expected) {
    assertThatThrownBy(() -> parse(Map.of(), line.split(" "))).isInstanceOf(CannotStart.class)
        .hasMessageContaining(expected).hasMessageNotContaining("secret");
  }

  private static Options parse(Map<String, String> environment, String... arguments) {
    return Options.parse(List.of(arguments), environment);
  }
}
