package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

  private static final URI HERE = URI.create("http://evil.example/sign-in/link");

  @Test
  void leadsToWhereItIsSet() {
    assertThat(new PublicAddress("https://bell.example.org/", "mail.example").link(HERE, "/x"))
        .isEqualTo("https://bell.example.org/x");
    assertThat(new PublicAddress("", "").link(URI.create("http://localhost:8080/sign-in/link"), "/x"))
        .isEqualTo("http://localhost:8080/x");
  }

  @Test
  void saysWhichVariableIsMissingOnceMailIsSent() {
    assertThatThrownBy(() -> new PublicAddress("", "mail.example")).hasMessageContaining("set AFTERBELL_URL");
  }
}
