package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.database.Options;
import app.afterbell.jobs.Turn;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What AFTERBELL_SMTP_URL makes of a server that offers STARTTLS, with a certificate that nobody signed, and of one
 * that does not.
 */
@SqlTest
@Timeout(180)
class EncryptedMailTest {

  private static final String PREFIX = "spring.mail.properties.";

  @TempDir private static Path folder;
  private static SSLContext selfSigned;

  private final Sql sql;
  private final TransactionTemplate transaction;
  private final TestClock clock;

  EncryptedMailTest(Sql sql, TransactionTemplate transaction, TestClock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
  }

  @BeforeAll
  static void aCertificate() throws Exception {
    var file = folder.resolve("keys");
    var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
        "-alias", "a",
        "-keyalg", "EC", "-dname", "CN=other.example", "-keystore", file.toString(), "-storepass", "changeit",
        "-storetype", "PKCS12")
        .redirectErrorStream(true).start();
    assertThat(made.waitFor()).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "changeit".toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    selfSigned = SSLContext.getInstance("TLS");
    selfSigned.init(managers.getKeyManagers(), null, null);
  }

  @BeforeEach
  void aCompanyAndALetter() {
    new Organizations(sql).found("Riverbend", ZoneId.of("America/New_York"), "help@riverbend.example", false);
    transaction.executeWithoutResult(_ -> new Post(sql, true)
        .send("maya@example.org", "Your link", "Hello", clock.instant()));
  }

  @Test
  void usesStartTlsWhereverItIsOfferedAndSaysOurName() throws Exception {
    try (var server = new MailServer(selfSigned, _ -> {})) {
      delivery("smtp://127.0.0.1:" + server.port(), Map.of("AFTERBELL_URL", "https://bell.example.org"))
          .turn(Turn.at(clock.instant()));

      assertThat(server.taken()).containsExactly("maya@example.org");
      assertThat(server.encrypted()).isTrue();
      assertThat(server.greetings()).containsOnly("bell.example.org");
    }
  }

  @Test
  void saysTheNameThatIsSet() throws Exception {
    try (var server = new MailServer(_ -> {})) {
      delivery("smtp://127.0.0.1:" + server.port(),
          Map.of("AFTERBELL_URL", "https://bell.example.org", "AFTERBELL_SMTP_NAME", "out.example.org"))
          .turn(Turn.at(clock.instant()));

      assertThat(server.greetings()).containsExactly("out.example.org");
    }
  }

  @Test
  void tellsAWrongCertificateFromNoServer() throws Exception {
    try (var server = new MailServer(selfSigned, _ -> {})) {
      // by a name that is not this machine's own, though it leads here
      delivery("smtp://127.0.0.1:" + server.port(), Map.of(),
          Map.of("mail.smtp.ssl.trust", "", "mail.smtp.ssl.checkserveridentity", "true"))
          .turn(Turn.at(clock.instant()));

      assertThat(server.taken()).isEmpty();
      assertThat(trouble()).isEqualTo("certificate");
    }
  }

  @Test
  void tellsNoEncryptionFromNoServerAndSendsNoPasswordWithout() throws Exception {
    try (var server = new MailServer(_ -> {})) {
      delivery("smtp://maya:secret@127.0.0.1:" + server.port(), Map.of()).turn(Turn.at(clock.instant()));

      assertThat(server.taken()).isEmpty();
      assertThat(trouble()).isEqualTo("no_tls");
    }
  }

  @Test
  void tellsWhereNoServerIs() throws Exception {
    int port;
    try (var server = new MailServer(_ -> {})) {
      port = server.port();
    }
    delivery("smtp://127.0.0.1:" + port, Map.of()).turn(Turn.at(clock.instant()));

    assertThat(trouble()).isEqualTo("unreachable");
  }

  private String trouble() {
    return sql.sql("select trouble from mail_message").one(String.class);
  }

  private Delivery delivery(String url, Map<String, String> environment) {
    return delivery(url, environment, Map.of());
  }

  private Delivery delivery(String url, Map<String, String> environment, Map<String, String> instead) {
    var all = new HashMap<>(environment);
    all.put("AFTERBELL_SMTP_URL", url);
    var properties = Objects.requireNonNull(Options.parse(List.of(), all).smtp()).properties();
    var sender = new JavaMailSenderImpl();
    sender.setHost((String) properties.get("spring.mail.host"));
    sender.setPort((Integer) properties.get("spring.mail.port"));
    sender.setUsername((String) properties.get("spring.mail.username"));
    sender.setPassword((String) properties.get("spring.mail.password"));
    properties.forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        sender.getJavaMailProperties().put(name.substring(PREFIX.length()), value.toString());
      }
    });
    sender.getJavaMailProperties().putAll(instead);
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", sender);
    return new Delivery(new Outbox(sql), beans.getBeanProvider(JavaMailSender.class), new Organizations(sql),
        new Sender(""),
        clock);
  }
}
